using Orleans;

namespace MyDeclic.Users;

/// <summary>The people that one person follows: a facet of the user's grain. Key: the follower's user id.</summary>
[Alias("IUserFollows")]
public interface IUserFollows : IGrainWithIntegerKey
{
    /// <summary>Follows a person; doing it again changes nothing.</summary>
    [Alias("Follow")]
    Task<Result> FollowAsync(Caller caller, long userId);

    /// <summary>Stops following; doing it again changes nothing.</summary>
    [Alias("Unfollow")]
    Task<Result> UnfollowAsync(Caller caller, long userId);
}
