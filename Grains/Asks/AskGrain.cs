using System.Collections.Immutable;
using MyDeclic.News;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>One session: the only writer of its questions, votes and answers.</summary>
internal sealed partial class AskGrain(
    AskStore asks, AskQuestionStore questions, AskViews views, Commits commits, IdGenerator ids, LogTail log,
    Database database, TimeProvider clock) : Grain, IAskGrain
{
    private AskRow? _ask;
    private ImmutableArray<long> _hosts = [];

    private long AskId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ask = await asks.FindAsync(AskId);
        if (_ask is null) return;
        _hosts = [.. (await asks.HostsAsync([AskId]))[AskId]];
        // A server that ended between a vote and its telling owes the screens a tally.
        if (await questions.HasUntoldAsync(AskId)) TellSoon();
    }

    /// <inheritdoc/>
    public async Task<Result<AskSnapshot>> GetAsync(Caller caller)
    {
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        if (await SeenAsync(caller) is not { } seen) return Unknown();
        var shown = await views.ShowAsync([seen.Ask]);
        var asked = await questions.AskedAsync(AskId, caller.UserId);
        return new AskSnapshot(
            shown[0], _hosts.Contains(caller.UserId), seen.IsTeam,
            Math.Max(0, AskLimits.QuestionsPerPersonMax - asked), position);
    }

    /// <inheritdoc/>
    public async Task<Result<AskView>> PlanAsync(Caller caller, PlanAsk command)
    {
        if (_ask is not null) return new Refusal(ErrorCode.Conflict, "This session is planned.");
        var now = clock.GetUtcNow();
        var wanted = new AskRow
        {
            Id = AskId,
            Title = command.Title ?? "",
            Intro = command.Intro ?? "",
            OpensAt = command.OpensAt.ToUnixTimeMilliseconds(),
            ClosesAt = command.ClosesAt.ToUnixTimeMilliseconds(),
            Populations = PopulationBits.Of(command.Populations),
            CreatedBy = caller.UserId,
            CreatedAt = now.ToUnixTimeMilliseconds(),
            Version = 1,
        };
        ImmutableArray<long> hosts = [.. command.Hosts.Distinct()];
        var ask = wanted;
        var stored = await commits.RunAsync(tx =>
        {
            // Before the rules: a retry may come when the times that it asks for have passed.
            if (OperationStore.Find(tx, caller.UserId, command.Operation) is { } earlier) return earlier;
            if (AskRules.Check(wanted, hosts, now, out ask) is { } refusal) return refusal;
            AskStore.Insert(tx, ask);
            AskStore.PutHosts(tx, AskId, hosts);
            OperationStore.Record(tx, caller.UserId, command.Operation, "ask", AskId, now);
            return (Result<Committed>)new Committed(Tell(tx, EventTypes.AskPlanned, AskId, caller.UserId, TopicsOf(ask)), AskId);
        });
        if (!stored.IsDone) return Gone(stored.Refusal);
        if (stored.Value.Existed)
        {
            DeactivateOnIdle();
            var earlier = await GrainFactory.GetGrain<IAskGrain>(stored.Value.Id).GetAsync(caller);
            return earlier.IsDone ? earlier.Value.Ask : earlier.Refusal;
        }

        (_ask, _hosts) = (ask, hosts);
        return (await views.ShowAsync([ask]))[0];
    }

    /// <inheritdoc/>
    public async Task<Result<AskView>> ChangeAsync(Caller caller, ChangeAsk command)
    {
        if (await SeenAsync(caller) is not { } seen) return Unknown();
        if (!seen.IsTeam) return Refusal.Forbidden;
        var (now, held) = (clock.GetUtcNow(), seen.Ask);
        var opensAt = command.OpensAt?.ToUnixTimeMilliseconds() ?? held.OpensAt;
        if (opensAt != held.OpensAt && AskRules.StateOf(held.OpensAt, held.ClosesAt, now) != AskState.Planned)
            return new Refusal(ErrorCode.Conflict, "The session has opened.", "opensAt");
        var wanted = held with
        {
            Title = command.Title ?? held.Title,
            Intro = command.Intro ?? held.Intro,
            OpensAt = opensAt,
            ClosesAt = command.ClosesAt?.ToUnixTimeMilliseconds() ?? held.ClosesAt,
        };
        var hosts = command.Hosts is { } some ? [.. some.Distinct()] : _hosts;
        // A session that is over keeps the time at which it closed; its words and hosts may change.
        var judgedAt = wanted.ClosesAt == held.ClosesAt ? DateTimeOffset.MinValue : now;
        if (AskRules.Check(wanted, hosts, judgedAt, out var clean) is { } refusal) return refusal;
        if (clean == held && hosts.SequenceEqual(_hosts)) return (await views.ShowAsync([held]))[0];
        var changed = clean with { Version = held.Version + 1 };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!AskStore.Update(tx, changed)) return new Refusal(ErrorCode.Conflict, "The session was changed meanwhile.");
            AskStore.PutHosts(tx, AskId, hosts);
            // Who was a host may see it no more: servers look anew at what these people watch.
            foreach (var gone in _hosts.Except(hosts)) Tell(tx, EventTypes.UserStanding, gone, caller.UserId, []);
            return new Committed(Tell(tx, EventTypes.AskChanged, AskId, caller.UserId, TopicsOf(changed)));
        });
        if (!stored.IsDone) return Gone(stored.Refusal);
        var isNarrower = _hosts.Except(hosts).Any();
        (_ask, _hosts) = (changed, hosts);
        if (isNarrower) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        return (await views.ShowAsync([changed]))[0];
    }

    /// <inheritdoc/>
    public async Task<Result> CancelAsync(Caller caller)
    {
        if (await SeenAsync(caller) is not { } seen) return new Result(Unknown());
        if (!seen.IsTeam) return new Result(Refusal.Forbidden);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (AskStore.Times(tx, AskId) is not { } times) return Refusal.NotFound;
            if (AskRules.StateOf(times.OpensAt, times.ClosesAt, clock.GetUtcNow()) != AskState.Planned)
                return new Refusal(ErrorCode.Conflict, "The session has opened: what was asked stays on the record.");
            AskStore.Delete(tx, AskId);
            return new Committed(Tell(tx, EventTypes.AskCancelled, AskId, caller.UserId, TopicsOf(seen.Ask)));
        });
        if (!stored.IsDone) return new Result(stored.Refusal);
        _ask = null;
        DeactivateOnIdle();
        return Result.Done;
    }

    /// <summary>The session and whether the caller is of the communication team; null for who does not see it.</summary>
    private async Task<(AskRow Ask, bool IsTeam)?> SeenAsync(Caller caller)
    {
        if (_ask is not { } ask) return null;
        var isTeam = await GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId);
        return isTeam || _hosts.Contains(caller.UserId) || (ask.Populations & PopulationBits.Of(caller.Population)) != 0
            ? (ask, isTeam)
            : null;
    }

    private static ImmutableArray<string> TopicsOf(AskRow ask) =>
    [
        Topics.Ask(ask.Id), Topics.AsksTeam, .. PopulationBits.Read(ask.Populations).Select(Topics.Asks),
    ];

    private long Tell(WriteTransaction tx, string type, long subject, long actorId, ImmutableArray<string> topics) =>
        tx.Append(new EventRow(type, subject, actorId, null, clock.GetUtcNow(), topics));

    // Guessed ids must not fill the memory.
    private Refusal Unknown()
    {
        if (_ask is null) DeactivateOnIdle();
        return Refusal.NotFound;
    }

    /// <summary>After a refused write, what is in memory may be older than what is stored: it is read anew.</summary>
    private Refusal Gone(Refusal refusal)
    {
        DeactivateOnIdle();
        return refusal;
    }
}
