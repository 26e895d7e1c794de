using Orleans;

namespace MyDeclic.News;

/// <summary>
/// Who speaks for the company: plans sessions with executives and publishes news. Members of the team manage it themselves;
/// those named by <c>News:Team</c> are always in it. A stateless worker: key 0.
/// </summary>
[Alias("ICommunicationTeamGrain")]
public interface ICommunicationTeamGrain : IGrainWithIntegerKey
{
    /// <summary>Whether <paramref name="userId"/> is in the team.</summary>
    [Alias("Has")]
    Task<bool> HasAsync(long userId);

    /// <summary>The team by name, for its members.</summary>
    [Alias("List")]
    Task<Result<Page<Users.AuthorView>>> ListAsync(Caller caller);

    /// <summary>Takes somebody in; for its members. Again does nothing.</summary>
    [Alias("Add")]
    Task<Result> AddAsync(Caller caller, long userId);

    /// <summary>Lets somebody out; for its members. Who is named by <c>News:Team</c> stays.</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, long userId);
}
