using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.News;

/// <summary>Knows who speaks for the company, straight from the database.</summary>
[StatelessWorker]
internal sealed class CommunicationTeamGrain(
    CommunicationTeamStore team, NewsOptions options, Commits commits, LogTail log, TimeProvider clock)
    : Grain, ICommunicationTeamGrain
{
    private const int MembersMax = 100;

    private readonly string[] _named = options.Handles;

    /// <inheritdoc/>
    public Task<bool> HasAsync(long userId) => team.HasAsync(userId, _named);

    /// <inheritdoc/>
    public async Task<Result<Page<AuthorView>>> ListAsync(Caller caller)
    {
        await log.CatchUpAsync();
        if (!await HasAsync(caller.UserId)) return Refusal.Forbidden;
        var ids = await team.ListAsync(_named);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([.. ids]);
        return new Page<AuthorView>([.. ids.Where(people.ContainsKey).Select(id => people[id])], null);
    }

    /// <inheritdoc/>
    public async Task<Result> AddAsync(Caller caller, long userId)
    {
        if (!await HasAsync(caller.UserId)) return new Result(Refusal.Forbidden);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync([userId]);
        if (people.IsEmpty) return new Result(Refusal.NotFound);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (CommunicationTeamStore.Count(tx) >= MembersMax)
                return new Refusal(ErrorCode.TooMany, $"At most {MembersMax} people.");
            CommunicationTeamStore.Put(tx, userId, caller.UserId, clock.GetUtcNow());
            return Committed.Nothing;
        });
        return new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, long userId)
    {
        if (!await HasAsync(caller.UserId)) return new Result(Refusal.Forbidden);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!CommunicationTeamStore.Delete(tx, userId)) return Committed.Nothing;
            // What the team is told of everything ends here, before this is answered.
            return new Committed(tx.Append(new EventRow(
                EventTypes.UserStanding, userId, caller.UserId, null, clock.GetUtcNow(), [])));
        });
        if (stored is { IsDone: true, Value.EventId: not 0 }) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return new Result(stored.Refusal);
    }
}
