using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>One jam: the only writer of its plan, its clock and what its animators do.</summary>
internal sealed partial class JamGrain(
    JamStore jams, IdeaStore ideas, JamPlaceStore placeStore, JamConsoleStore consoles,
    JamFollowStore follows, JamMilestoneStore milestones, OutcomeStore outcomes, JamViews views, IdeaViews ideaViews,
    Commits commits, CapabilityMatrix capabilities, IdGenerator ids, LogTail log, Database database, TimeProvider clock)
    : Grain, IJamGrain, IJamAnimation, IJamConsole, IRemindable
{
    private JamRow? _jam;
    private ImmutableArray<JamPhaseRow> _phases = [];
    private ImmutableArray<JamThemeRow> _themes = [];
    private ImmutableArray<JamPersonRow> _people = [];
    private JamPlaces _places = JamPlaces.Everywhere;

    private long JamId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _jam = await jams.FindAsync(JamId);
        if (_jam is null) return;
        long[] id = [JamId];
        _phases = [.. (await jams.PhasesAsync(id))[JamId]];
        _themes = [.. (await jams.ThemesAsync(id))[JamId]];
        _people = [.. (await jams.PeopleAsync(id))[JamId]];
        _places = JamPlaces.Of((await placeStore.OfAsync(id))[JamId]);
        _turned = await jams.TurnedAsync(JamId);
        AwaitTurn();
    }

    /// <inheritdoc/>
    public async Task<Result<JamSnapshot>> GetAsync(Caller caller)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        // Should a server have ended before it told the wall's news, they are told now.
        await GrainFactory.GetGrain<IJamWallGrain>(JamId).TouchAsync();
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        var jam = _jam!;
        var spent = jam.Budget == 0 ? 0 : await jams.SpentAsync(JamId, caller.UserId);
        return new JamSnapshot(
            (await views.ShowAsync([jam]))[0], (await jams.FiguresAsync([JamId]))[JamId], standing.MayContribute,
            standing.MayAnimate, await follows.IsFollowingAsync(JamId, caller.UserId), jam.Budget - spent,
            clock.GetUtcNow(), position);
    }

    /// <inheritdoc/>
    public async Task<JamStanding?> StandingAsync(Caller caller)
    {
        if (_jam is not { } jam)
        {
            // Guessed ids must not fill the memory.
            DeactivateOnIdle();
            return null;
        }

        var community = await GrainFactory.GetGrain<ICommunityGrain>(jam.CommunityId).StandingAsync(caller);
        var isMeant = _places == JamPlaces.Everywhere || _places.Have(await placeStore.WhereAsync(caller.UserId));
        return JamRules.Of(
            jam, community, isMeant && (jam.MembersOnly == 0 || community is { MayPost: true }),
            _people.Any(one => one.UserId == caller.UserId && one.Role == JamPersonRow.Animator), caller, capabilities);
    }

    /// <inheritdoc/>
    public async Task<Result<JamView>> PlanAsync(Caller caller, PlanJam command)
    {
        if (_jam is not null) return new Refusal(ErrorCode.Conflict, "This jam is planned.");
        var host = await HostAsync(caller, command.Community);
        if (!host.IsDone) return Gone(host.Refusal);
        var now = clock.GetUtcNow();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(command.Zone ?? "", out var zone))
            return Gone(new(ErrorCode.InvalidTimeZone, "A time zone is named as Europe/Paris.", "zone"));
        if (JamRules.Languages(command.Languages) is not { } languages)
            return Gone(new(ErrorCode.InvalidRequest, "Languages are codes such as fr, en or pt.", "languages"));
        var named = await PlacesAsync(command);
        if (!named.IsDone) return Gone(named.Refusal);
        var places = named.Value;
        if (JamRules.People(command.Sponsors, command.Animators, command.Themes) is not { } people) return Gone(TooMany());
        var isPoints = (command.Voting ?? JamVoting.Points) == JamVoting.Points;
        var budget = isPoints ? command.Budget ?? JamLimits.BudgetUsual : 0;
        var wanted = new JamRow
        {
            Id = JamId,
            CommunityId = host.Value.Id,
            Title = command.Title ?? "",
            Challenge = command.Challenge ?? "",
            Zone = command.Zone!,
            Languages = languages,
            Populations = PopulationBits.Of(command.Populations),
            MembersOnly = command.MembersOnly ? 1 : 0,
            Milestones = command.TellsMilestones ? 1 : 0,
            Voting = (int)(command.Voting ?? JamVoting.Points),
            Budget = budget,
            PerIdea = isPoints ? command.PerIdea ?? budget : 0,
            CreatedBy = caller.UserId,
            CreatedAt = now.ToUnixTimeMilliseconds(),
            Version = 1,
        };
        if (JamRules.Check(wanted, out var jam) is { } bad) return Gone(bad);
        if ((jam.Populations & PopulationBits.Of(caller.Population)) == 0)
            return Gone(new(ErrorCode.InvalidRequest, "Who plans a jam sees it: name your own population.", "populations"));
        if (JamRules.CheckThemes(command.Themes, out var themes) is { } badThemes) return Gone(badThemes);
        ImmutableArray<JamPhaseRow> phases = [];
        var stored = await commits.RunAsync(tx =>
        {
            // Before the phases are judged: a retry may come when the times that it asks for have passed.
            if (OperationStore.Find(tx, caller.UserId, command.Operation) is { } earlier) return earlier;
            if (JamClock.Read(command.Phases, zone, now.ToUnixTimeMilliseconds(), out phases) is { } badPhases) return badPhases;
            jam = jam with { EndsAt = phases[^1].ClosesAt };
            JamStore.Insert(tx, jam);
            JamStore.PutPhases(tx, JamId, phases);
            JamStore.PutThemes(tx, JamId, themes);
            JamStore.PutPeople(tx, JamId, people);
            Follow(tx, people.Select(one => one.UserId).Prepend(caller.UserId));
            JamPlaceStore.Put(tx, JamId, JamPlaceStore.Country, places.Countries);
            JamPlaceStore.Put(tx, JamId, JamPlaceStore.Unit, places.Units);
            OperationStore.Record(tx, caller.UserId, command.Operation, "jam", JamId, now);
            return (Result<Committed>)new Committed(Tell(tx, EventTypes.JamPlanned, jam, caller.UserId), JamId);
        });
        if (!stored.IsDone) return Gone(stored.Refusal);
        if (stored.Value.Existed)
        {
            DeactivateOnIdle();
            var earlier = await GrainFactory.GetGrain<IJamGrain>(stored.Value.Id).GetAsync(caller);
            return earlier.IsDone ? earlier.Value.Jam : earlier.Refusal;
        }

        (_jam, _phases, _themes, _people, _places) = (jam, phases, themes, people, places);
        await RemindAsync();
        return (await views.ShowAsync([jam]))[0];
    }

    /// <inheritdoc/>
    public async Task<Result<JamView>> ChangeAsync(Caller caller, ChangeJam command)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var (held, now) = (_jam!, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var wanted = held with { Title = command.Title ?? held.Title, Challenge = command.Challenge ?? held.Challenge };
        if (JamRules.Check(wanted, out var changed) is { } bad) return bad;
        var (phases, themes, people) = (_phases, _themes, _people);
        if (command.Phases is { } newPhases)
        {
            if (JamClock.StateOf(_phases, held.PausedAt, now) != JamState.Planned)
                return new Refusal(ErrorCode.Conflict, "The jam has begun: a phase is lengthened or paused now.", "phases");
            var zone = TimeZoneInfo.FindSystemTimeZoneById(held.Zone);
            if (JamClock.Read(newPhases, zone, now, out phases) is { } badPhases) return badPhases;
            changed = changed with { EndsAt = phases[^1].ClosesAt };
        }

        if (command.Themes is { } newThemes)
        {
            if (JamRules.CheckThemes(newThemes, out themes) is { } badThemes) return badThemes;
            if (themes.Length < _themes.Length)
                return new Refusal(ErrorCode.Conflict, "Ideas stand in these themes: they are renamed, not removed.", "themes");
        }

        if (command is not { Themes: null, Sponsors: null, Animators: null })
        {
            var named = JamRules.People(
                command.Sponsors ?? Named(JamPersonRow.Sponsor), command.Animators ?? Named(JamPersonRow.Animator),
                command.Themes ?? [.. _themes.Select(theme => new NewJamTheme(
                    theme.Name, theme.Question, Named(JamPersonRow.Animator, theme.Number)))]);
            if (named is not { } some) return TooMany();
            people = some;
        }

        return await StoreAsync(caller, changed, phases, "changed", "", tx =>
        {
            if (themes != _themes) JamStore.PutThemes(tx, JamId, themes);
            if (people == _people) return;
            JamStore.PutPeople(tx, JamId, people);
            Follow(tx, people.Select(one => one.UserId).Except(_people.Select(one => one.UserId)));
            // Who had a part may see it no more: servers look anew at what these people watch.
            foreach (var gone in _people.Select(one => one.UserId).Except(people.Select(one => one.UserId)))
            {
                tx.Append(new EventRow(
                    EventTypes.UserStanding, gone, caller.UserId, null, clock.GetUtcNow(), []));
            }
        }, () => (_themes, _people) = (themes, people));
    }

    /// <inheritdoc/>
    public async Task<Result> CancelAsync(Caller caller)
    {
        if (await StandingAsync(caller) is not { } standing) return new Result(Refusal.NotFound);
        if (!standing.MayAnimate) return new Result(Refusal.Forbidden);
        var jam = _jam!;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (JamClock.StateOf(_phases, jam.PausedAt, clock.GetUtcNow().ToUnixTimeMilliseconds()) != JamState.Planned)
                return new Refusal(ErrorCode.Conflict, "The jam has begun: what was contributed stays.");
            JamStore.Delete(tx, JamId);
            return new Committed(Tell(tx, EventTypes.JamCancelled, jam, caller.UserId));
        });
        if (!stored.IsDone) return new Result(stored.Refusal);
        _jam = null;
        await ForgetAsync();
        DeactivateOnIdle();
        return Result.Done;
    }

    /// <summary>The places that a jam is for: those that somebody's profile names.</summary>
    private async Task<Result<JamPlaces>> PlacesAsync(PlanJam command)
    {
        ImmutableArray<string> countries = [.. (command.Countries ?? []).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> units = [.. (command.Units ?? []).Distinct(StringComparer.Ordinal)];
        if (countries.Length > JamLimits.PlacesMax || units.Length > JamLimits.PlacesMax)
            return new Refusal(ErrorCode.TooMany, $"At most {JamLimits.PlacesMax} of each kind.", "countries");
        foreach (var (kind, names, field) in new[]
        {
            (JamPlaceStore.Country, countries, "countries"), (JamPlaceStore.Unit, units, "units"),
        })
        {
            var known = await placeStore.KnownAsync(kind, names);
            if (names.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } other)
                return new Refusal(ErrorCode.UnknownPlace, $"No profile names “{other}”.", field);
        }

        return countries.IsEmpty && units.IsEmpty ? JamPlaces.Everywhere : new JamPlaces(countries, units);
    }

    private static Refusal TooMany() => new(ErrorCode.TooMany, $"At most {JamLimits.PeopleMax} people in each part.", "animators");

    private ImmutableArray<long> Named(int role, int theme = 0) =>
        [.. _people.Where(one => one.Role == role && one.Theme == theme).Select(one => one.UserId)];

    private async Task<Result<JamHost>> HostAsync(Caller caller, string? reference)
    {
        var id = reference is null ? null : await GrainFactory.GetGrain<ICommunityDirectoryGrain>(0).FindAsync(reference);
        var standing = id is null ? null : await GrainFactory.GetGrain<ICommunityGrain>(id.Value).StandingAsync(caller);
        if (standing is not { MaySee: true }) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        return standing.State == CommunityState.Archived ? Refusal.Archived : new JamHost(id!.Value);
    }

    /// <summary>Writes a change with what it was in the jam's record of actions, and tells it.</summary>
    private async Task<Result<JamView>> StoreAsync(
        Caller caller, JamRow changed, ImmutableArray<JamPhaseRow> phases, string action, string detail,
        Action<WriteTransaction>? more = null, Action? then = null)
    {
        var now = clock.GetUtcNow();
        var row = changed with { Version = _jam!.Version + 1 };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!JamStore.Update(tx, row)) return new Refusal(ErrorCode.Conflict, "The jam was changed meanwhile.");
            if (phases != _phases) JamStore.PutPhases(tx, JamId, phases);
            more?.Invoke(tx);
            JamStore.Record(tx, ids.Next(), JamId, caller.UserId, action, null, detail, now);
            return new Committed(Tell(tx, EventTypes.JamChanged, row, caller.UserId));
        });
        if (!stored.IsDone) return Gone(stored.Refusal);
        (_jam, _phases) = (row, phases);
        then?.Invoke();
        await RemindAsync();
        return (await views.ShowAsync([row]))[0];
    }

    // The jam's own screens, and lists of jams by who reads the community and whose population sees it.
    private static ImmutableArray<string> TopicsOf(WriteTransaction tx, JamRow jam)
    {
        var scope = JamStore.IsOpen(tx, jam.CommunityId) ? Topics.Open : Topics.Within(jam.CommunityId);
        return
        [
            Topics.Jam(jam.Id), .. PopulationBits.Read(jam.Populations).Select(population => Topics.Jams(population) + scope),
        ];
    }

    private long Tell(WriteTransaction tx, string type, JamRow jam, long actorId) => tx.Append(new EventRow(
        type, JamId, actorId, jam.CommunityId, clock.GetUtcNow(), TopicsOf(tx, jam)));

    /// <summary>After a refused write, what is in memory may be older than what is stored: it is read anew.</summary>
    private Refusal Gone(Refusal refusal)
    {
        DeactivateOnIdle();
        return refusal;
    }

    private sealed record JamHost(long Id);
}
