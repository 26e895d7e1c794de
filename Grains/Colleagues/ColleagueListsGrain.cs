using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Colleagues;

/// <summary>Reads colleagues and suggestions straight from SQL, so that they are true at once as things change.</summary>
[StatelessWorker]
internal sealed class ColleagueListsGrain(
    ColleagueStore colleagues, SuggestionStore suggestions, Commits commits, CapabilityMatrix capabilities,
    TimeProvider clock) : Grain, IColleagueListsGrain
{
    /// <inheritdoc/>
    public Task<ColleagueState> StateAsync(long userId, long otherId) => colleagues.StateAsync(userId, otherId);

    /// <inheritdoc/>
    public async Task<Result<Page<ContactView>>> ContactsAsync(Caller caller, ContactFilter filter, PageRequest page)
    {
        if (Check(caller, filter, out var clean) is { } refusal) return refusal;
        var (afterId, afterName) = (0L, "");
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref afterName)) return Cursor.Invalid;
        var rows = await colleagues.ContactsAsync(
            caller.UserId, clean, ColleagueRules.Connecting(capabilities), afterName, afterId, page.Limit + 1);
        return new Page<ContactView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id, rows[page.Limit - 1].NameFolded) : null);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<SkillCount>>> SkillsAsync(Caller caller) =>
        ColleagueRules.MayConnect(capabilities, caller.Population)
            ? new Page<SkillCount>(
                [.. await colleagues.SkillsAsync(
                    caller.UserId, ColleagueRules.Connecting(capabilities), Limits.ColleagueSkillsMax)],
                null)
            : Refusal.Forbidden;

    /// <inheritdoc/>
    public async Task<Result<Page<ContactView>>> ExportAsync(Caller caller, ContactFilter filter)
    {
        if (Check(caller, filter, out var clean) is { } refusal) return refusal;
        var rows = await colleagues.ContactsAsync(
            caller.UserId, clean, ColleagueRules.Connecting(capabilities), "", 0, Limits.ColleaguesPerUserMax);
        return new Page<ContactView>([.. rows.Select(row => row.ToView())], null);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<PersonView>>> OfAsync(Caller caller, long userId, PageRequest page)
    {
        if (await SeenAsync(caller, userId) is not { } user) return Refusal.NotFound;
        var (afterId, afterName) = (0L, "");
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref afterName)) return Cursor.Invalid;
        var audience = await colleagues.ListAudienceAsync(userId);
        if (!ColleagueRules.MayRead(audience, userId == caller.UserId, user.Colleague ?? ColleagueState.None))
            return new Page<PersonView>([], null);
        var rows = await colleagues.OfAsync(
            userId, caller.UserId, ColleagueRules.Connecting(capabilities), afterName, afterId, page.Limit + 1);
        return new Page<PersonView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id, rows[page.Limit - 1].NameFolded) : null);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<SuggestionView>>> SuggestionsAsync(Caller caller, int limit)
    {
        if (!ColleagueRules.MayConnect(capabilities, caller.Population)) return Refusal.Forbidden;
        var unit = await suggestions.UnitOfAsync(caller.UserId);
        var candidates = await suggestions.CandidatesAsync(caller.UserId, unit);
        if (candidates.Count == 0) return new Page<SuggestionView>([], null);
        var rows = await suggestions.DescribeAsync(
            caller.UserId, candidates, ColleagueRules.Connecting(capabilities));
        var shared = await suggestions.SharedSkillsAsync(caller.UserId, candidates);
        return new Page<SuggestionView>(
            [.. rows
                .Select(row => (row, reasons: SuggestionRules.Reasons(row, [.. shared[row.Id]], unit)))
                .Where(found => !found.reasons.IsEmpty)
                .OrderByDescending(found => SuggestionRules.Weigh(found.reasons)).ThenBy(found => found.row.Id)
                .Take(limit)
                .Select(found => new SuggestionView(found.row.ToView(), found.reasons))],
            null);
    }

    /// <inheritdoc/>
    public async Task<Result> DismissAsync(Caller caller, long userId, bool isDismissed)
    {
        if (!ColleagueRules.MayConnect(capabilities, caller.Population)) return Refusal.NotFound;
        if (userId == caller.UserId || await SeenAsync(caller, userId) is null) return Refusal.NotFound;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (isDismissed && SuggestionStore.Count(tx, caller.UserId) >= Limits.DismissalsPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"At most {Limits.DismissalsPerUserMax} people can be dismissed.");
            var isChanged = isDismissed
                ? SuggestionStore.Insert(tx, caller.UserId, userId, clock.GetUtcNow())
                : SuggestionStore.Delete(tx, caller.UserId, userId);
            if (!isChanged) return Committed.Nothing;
            return new Committed(tx.Append(new EventRow(
                isDismissed ? EventTypes.SuggestionDismissed : EventTypes.SuggestionRestored,
                userId, caller.UserId, null, clock.GetUtcNow(), [Topics.Me(caller.UserId)])));
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    private Task<UserView?> SeenAsync(Caller caller, long userId) =>
        GrainFactory.GetGrain<IUserDirectoryGrain>(0).SeenAsync(userId, caller.UserId);

    private Refusal? Check(Caller caller, ContactFilter filter, out ContactFilter clean)
    {
        clean = filter;
        if (!ColleagueRules.MayConnect(capabilities, caller.Population)) return Refusal.Forbidden;
        if (filter.State == ColleagueState.None)
            return new(ErrorCode.InvalidKind, "A state is 'colleague', 'asked' or 'asking'.", "state");
        const int Max = Limits.QueryCharactersMax;
        var refusal = TextRules.CheckLine(filter.Query, "q", Max, false, out var query)
            ?? TextRules.CheckLine(filter.Unit, "unit", Max, false, out _)
            ?? TextRules.CheckLine(filter.Site, "site", Max, false, out _)
            ?? TextRules.CheckLine(filter.Country, "country", Max, false, out _)
            ?? TextRules.CheckLine(filter.Skill, "skill", Max, false, out _);
        if (refusal is not null) return refusal;
        // What is no skill at all is nobody's.
        if (filter.Skill.Length > 0 && SkillRules.Key(filter.Skill).Length == 0)
            return new(ErrorCode.InvalidSkill, "A skill has letters or digits.", "skill");
        clean = filter with
        {
            Query = TextRules.Fold(query.TrimStart('@')),
            Unit = Canonical(filter.Unit),
            Site = Canonical(filter.Site),
            Country = Canonical(filter.Country),
            Skill = SkillRules.Key(filter.Skill),
        };
        return null;
    }

    private static string Canonical(string text)
    {
        TextRules.CheckLine(text, "", int.MaxValue, false, out var clean);
        return clean;
    }
}
