using Dapper;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Notifications;

/// <summary>What sources ask of the database: how things stand now, and who may see them.</summary>
internal sealed class NoticeStore(Database database, CapabilityMatrix capabilities)
{
    /// <summary>The candidates of <see cref="ReadersAsync"/> that a post names.</summary>
    public const string NamedByPost = "u.id in (select t.user_id from post_mentions t where t.post_id = @part)";

    /// <summary>Those that a comment names.</summary>
    public const string NamedByComment = "u.id in (select t.user_id from comment_mentions t where t.comment_id = @part)";

    /// <summary>The post's author.</summary>
    public const string Author = "u.id = p.author_id";

    /// <summary>The comment's author.</summary>
    public const string CommentAuthor = "u.id in (select k.author_id from comments k where k.id = @part)";

    /// <summary>One person.</summary>
    public const string One = "u.id = @part";

    /// <summary>Those who commented before.</summary>
    public const string TookPart =
        """
        u.id <> p.author_id and u.id in (select t.author_id from (
            select k.author_id from comments k where k.post_id = @postId and k.deleted_at is null and k.id < @part
            order by k.id desc limit @searched) t)
        """;

    // The reading rule of posts, asked of users u for one post p; an actor is hidden by blocking everywhere.
    private const string MayRead =
        """
        p.deleted_at is null and u.id <> @actor
        and not exists (select 1 from blocks ab where ab.user_id = u.id and ab.other_id = @actor)
        and (p.populations = 0 or p.author_id = u.id or (p.populations & (1 << u.population)) <> 0)
        and ((p.community_id is null and (p.kind = 6
                or not exists (select 1 from blocks pb where pb.user_id = u.id and pb.other_id = p.author_id)))
            or exists (select 1 from memberships pm
                       where pm.community_id = p.community_id and pm.user_id = u.id and pm.state = 3)
            or (exists (select 1 from communities pc where pc.id = p.community_id and pc.access = 0) and
        """;

    /// <summary>Those of the candidates who may read the post, without the actor; the newest members last.</summary>
    /// <param name="candidates">One of the constants.</param>
    /// <param name="postId">The post.</param>
    /// <param name="actor">Who did what is told.</param>
    /// <param name="part">The comment, post or person that the candidates follow from.</param>
    public async Task<IReadOnlyList<long>> ReadersAsync(string candidates, long postId, long actor, long part)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            $"""
            select u.id from users u join posts p on p.id = @postId
            where {candidates} and {MayRead} {database.Dialect.IsAnyOf("u.population", "openTo")})) order by u.id limit @limit
            """,
            new
            {
                postId, actor, part, openTo = database.Dialect.List(OpenTo()), limit = Limits.NotifiedPerEventMax,
                searched = Limits.ThreadCommentsSearched,
            })];
    }

    /// <summary>The post; null when it is gone.</summary>
    public async Task<PostFacts?> PostAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<PostFacts>(
            """
            select p.id, p.author_id, p.community_id,
                   (select count(*) from bottles b where b.post_id = p.id and b.state <> 4) as bottles
            from posts p where p.id = @id and p.deleted_at is null
            """,
            new { id });
    }

    /// <summary>Whom a post names.</summary>
    public async Task<IReadOnlyList<long>> NamedAsync(long postId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>("select user_id from post_mentions where post_id = @postId", new { postId })];
    }

    /// <summary>Whether a comment is there.</summary>
    public Task<bool> HasCommentAsync(long id) =>
        HasAsync("comments where id = @id and deleted_at is null", new { id });

    /// <summary>Whether somebody reacts to a post.</summary>
    public Task<bool> HasReactionAsync(long postId, long userId) =>
        HasAsync("reactions where post_id = @postId and user_id = @userId", new { postId, userId });

    /// <summary>Whether somebody reacts to a comment.</summary>
    public Task<bool> HasCommentReactionAsync(long commentId, long userId) =>
        HasAsync("comment_reactions where comment_id = @commentId and user_id = @userId", new { commentId, userId });

    /// <summary>Whether one person follows another.</summary>
    public Task<bool> FollowsAsync(long follower, long followee) =>
        HasAsync("follows where follower_id = @follower and followee_id = @followee", new { follower, followee });

    /// <summary>Whether one's tie to another has a state of <c>colleagues</c>.</summary>
    public Task<bool> IsTiedAsync(long userId, long otherId, int state) => HasAsync(
        "colleagues where user_id = @userId and other_id = @otherId and state = @state", new { userId, otherId, state });

    /// <summary>Whether one's tie to a community has a state of <c>memberships</c>.</summary>
    public Task<bool> IsInAsync(long communityId, long userId, int state) => HasAsync(
        "memberships where community_id = @communityId and user_id = @userId and state = @state",
        new { communityId, userId, state });

    /// <summary>Whether somebody confirms a skill.</summary>
    public Task<bool> ConfirmsAsync(long userId, string skill, long by) => HasAsync(
        "skill_confirmations where user_id = @userId and skill = @skill and by_id = @by", new { userId, skill, by });

    /// <summary>Who animates a community, without who is blocked by or blocks the actor.</summary>
    public async Task<IReadOnlyList<long>> AnimatorsAsync(long communityId, long actor)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select m.user_id from memberships m
            where m.community_id = @communityId and m.state = 3 and m.role >= 1
              and not exists (select 1 from blocks b where b.user_id = m.user_id and b.other_id = @actor)
            order by m.role desc, m.user_id limit @limit
            """,
            new { communityId, actor, limit = Limits.NotifiedPerEventMax })];
    }

    /// <summary>What solved a bottle; null when nothing does.</summary>
    public async Task<BottleFacts?> SolutionAsync(long postId)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<BottleFacts>(
            """
            select b.helper_id, b.answer_id, b.thanked from bottles b join comments k on k.id = b.answer_id
            where b.post_id = @postId and b.state = 2 and k.deleted_at is null
            """,
            new { postId });
    }

    /// <summary>Those who are told something of a community and are no members: its access decides what they see.</summary>
    public async Task<IReadOnlyList<long>> OutsidersToldOfAsync(long communityId)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            """
            select distinct n.user_id from notifications n
            where n.community_id = @communityId and not exists (
                select 1 from memberships m where m.community_id = @communityId and m.user_id = n.user_id and m.state = 3)
            limit @limit
            """,
            new { communityId, limit = Limits.NotificationsRefreshedMax })];
    }

    /// <summary>Whether somebody is told something of a community.</summary>
    public Task<bool> IsToldOfAsync(long communityId, long userId) => HasAsync(
        "notifications where community_id = @communityId and user_id = @userId", new { communityId, userId });

    /// <summary>Whether anybody is told something of a thread.</summary>
    public Task<bool> IsToldOfPostAsync(long postId) => HasAsync("notifications where post_id = @postId", new { postId });

    /// <summary>Whether somebody is told something that another person did, or of their posts.</summary>
    public Task<bool> IsToldOfPersonAsync(long userId, long otherId) => HasAsync(
        """
        notifications n where n.user_id = @userId and (
            exists (select 1 from notification_parts x where x.notification_id = n.id and x.actor_id = @otherId)
            or exists (select 1 from posts p where p.id = n.post_id and p.author_id = @otherId))
        """,
        new { userId, otherId });

    private async Task<bool> HasAsync(string what, object parameters)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<long>("select count(*) from " + what, parameters) > 0;
    }

    private long[] OpenTo() =>
    [
        .. Enum.GetValues<Population>()
            .Where(population => capabilities.Allows(population, Capability.AccessPublicCommunities))
            .Select(population => (long)population),
    ];
}
