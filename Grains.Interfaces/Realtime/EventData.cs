using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>What a client applies to what it holds. One record an event family; see <c>docs/api.md</c>.</summary>
[GenerateSerializer, Immutable, Alias("EventData")]
public abstract record EventData;

/// <summary>Data of <c>post.created</c> and <c>post.edited</c>.</summary>
/// <param name="Post">Without anybody's own reactions.</param>
[GenerateSerializer, Immutable, Alias("PostEventData")]
public sealed record PostEventData(PostView Post) : EventData;

/// <summary>Data of <c>post.deleted</c>: its subject says it all.</summary>
[GenerateSerializer, Immutable, Alias("PostDeletedData")]
public sealed record PostDeletedData : EventData;

/// <summary>Data of <c>comment.created</c> and, without the comment, of <c>comment.deleted</c>.</summary>
/// <param name="Comment">The comment; null when it was deleted.</param>
/// <param name="PostId">The post it answers.</param>
/// <param name="CommentCount">The post's comments after this.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("CommentEventData")]
public sealed record CommentEventData(CommentView? Comment, long PostId, int CommentCount, int Version) : EventData;

/// <summary>Data of <c>reactions.changed</c>.</summary>
/// <param name="Reactions">How many people gave each kind.</param>
/// <param name="ActorReactions">The kinds that the event's actor gives.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("ReactionsEventData")]
public sealed record ReactionsEventData(
    ImmutableSortedDictionary<string, int> Reactions, ImmutableArray<string> ActorReactions, int Version) : EventData;

/// <summary>Data of <c>user.updated</c>.</summary>
/// <param name="User">The page as everybody sees it.</param>
[GenerateSerializer, Immutable, Alias("UserEventData")]
public sealed record UserEventData(UserView User) : EventData;

/// <summary>One side of a follow.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="FollowingCount">People they follow.</param>
/// <param name="FollowersCount">People who follow them.</param>
[GenerateSerializer, Immutable, Alias("FollowSide")]
public sealed record FollowSide(string Handle, string Name, int FollowingCount, int FollowersCount);

/// <summary>Data of <c>user.followed</c> and <c>user.unfollowed</c>.</summary>
/// <param name="Follower">Who follows or followed.</param>
/// <param name="Followee">Whom.</param>
[GenerateSerializer, Immutable, Alias("FollowEventData")]
public sealed record FollowEventData(FollowSide Follower, FollowSide Followee) : EventData;

/// <summary>Data of <c>community.updated</c>.</summary>
/// <param name="Community">Without anybody's own standing.</param>
[GenerateSerializer, Immutable, Alias("CommunityEventData")]
public sealed record CommunityEventData(CommunityView Community) : EventData;

/// <summary>Data of the events about one person in one community.</summary>
/// <param name="Community">Where.</param>
/// <param name="Member">Who.</param>
/// <param name="Role">The person's role after this.</param>
/// <param name="State">What ties the person to the community after this.</param>
/// <param name="MemberCount">The community's members after this.</param>
[GenerateSerializer, Immutable, Alias("MembershipEventData")]
public sealed record MembershipEventData(
    CommunityRef Community, AuthorView Member, CommunityRole Role, MembershipState State, int MemberCount) : EventData;
