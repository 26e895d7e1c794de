using MyDeclic.Posts;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Users;

/// <summary>One person's account: the profile, and the posts they publish. Key: user id.</summary>
[Alias("IUserGrain")]
public interface IUserGrain : IGrainWithIntegerKey
{
    /// <summary>The person's page, for <paramref name="caller"/>.</summary>
    [ReadOnly, Alias("Get")]
    Task<Result<UserView>> GetAsync(Caller caller);

    /// <summary>The own account; refused to anyone but its person.</summary>
    [ReadOnly, Alias("GetMe")]
    Task<Result<MeView>> GetMeAsync(Caller caller);

    /// <summary>Changes the own profile.</summary>
    [Alias("Update")]
    Task<Result<MeView>> UpdateAsync(Caller caller, UpdateProfile command);

    /// <summary>The changes of the own profile, newest first.</summary>
    [ReadOnly, Alias("History")]
    Task<Result<Page<ProfileChangeView>>> HistoryAsync(Caller caller, PageRequest page);

    /// <summary>
    /// Publishes a post. Interleaves: it touches nothing of this grain's state, and a person's posts are ordered by
    /// the log.
    /// </summary>
    [AlwaysInterleave, Alias("Publish")]
    Task<Result<PostView>> PublishAsync(Caller caller, CreatePost command);

    /// <summary>Moves the person to another population; every session of theirs is judged by the new one at once.</summary>
    [Alias("SetPopulation")]
    Task<Result> SetPopulationAsync(Population population);
}
