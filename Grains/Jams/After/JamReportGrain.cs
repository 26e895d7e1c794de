using System.Collections.Immutable;
using MyDeclic.Notifications;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>What a jam came to. Keeps nothing but the figures of the last second.</summary>
internal sealed class JamReportGrain(
    JamStore jams, JamReportStore figures, JamExportStore exports, OutcomeViews outcomes, IdeaStore ideas, IdeaListStore lists,
    JamViews views,
    IdeaViews ideaViews, CapabilityMatrix capabilities, LogTail log, TimeProvider clock) : Grain, IJamReportGrain
{
    private (JamReport Report, IReadOnlyList<(JamQuote Quote, long AuthorId)> Quotes, DateTimeOffset At)? _report;
    private (JamParticipation Figures, DateTimeOffset At)? _participation;

    private long JamId => this.GetPrimaryKeyLong();

    /// <inheritdoc/>
    public async Task<Result<JamParticipation>> ParticipationAsync(Caller caller)
    {
        if (await SeenAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        await log.CatchUpAsync();
        if (_participation is { } kept && IsFresh(kept.At)) return kept.Figures;
        if (await jams.FindAsync(JamId) is not { } jam) return Refusal.NotFound;
        var people = await PeopleAsync(jam);
        var themes = (await figures.PeopleByThemeAsync(JamId)).ToLookup(row => (row.Kind, row.Number), row => (int)row.People);
        var units = JamFigureRules.Funnels(people, row => row.Unit);
        var counted = new JamParticipation(
            JamFigureRules.Sum(people), units, JamFigureRules.Funnels(people, row => row.Country),
            [
                .. (await jams.ThemesAsync([JamId]))[JamId].Select(theme => new JamThemePeople(
                    theme.Number, themes[(0, theme.Number)].Sum(), themes[(2, theme.Number)].Sum())),
            ],
            [
                .. units.Where(unit => unit is { IsOther: false, Name.Length: > 0, People.Participated: 0 })
                    .Take(JamAfterLimits.SilentUnitsMax).Select(unit => new JamSilentUnit(unit.Name, unit.People.Invited)),
            ],
            JamAfterLimits.GroupPeopleMin);
        _participation = (counted, clock.GetUtcNow());
        return counted;
    }

    /// <inheritdoc/>
    public async Task<Result<JamReport>> ReportAsync(Caller caller)
    {
        if (await SeenAsync(caller) is null) return Refusal.NotFound;
        await log.CatchUpAsync();
        if (_report is not { } kept || !IsFresh(kept.At))
        {
            if (await jams.FindAsync(JamId) is not { } jam) return Refusal.NotFound;
            _report = kept = await CountAsync(jam);
        }

        // Who is hidden from a reader is not quoted to them.
        var hidden = await figures.HiddenAsync(caller.UserId, [.. kept.Quotes.Select(one => one.AuthorId).Distinct()]);
        return kept.Report with
        {
            Quotes =
            [
                .. kept.Quotes.Where(one => !hidden.Contains(one.AuthorId)).Take(JamAfterLimits.QuotesMax)
                    .Select(one => one.Quote),
            ],
        };
    }

    /// <inheritdoc/>
    public async Task<Result<JamExportPage>> ExportAsync(Caller caller, long after)
    {
        if (await SeenAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate && !(await jams.PeopleAsync([JamId]))[JamId].Any(
                one => one.UserId == caller.UserId && one.Role == JamPersonRow.Sponsor)) return Refusal.Forbidden;
        if (after == 0) await log.CatchUpAsync();
        if (await jams.FindAsync(JamId) is not { } jam) return Refusal.NotFound;
        var rows = await exports.ListAsync(JamId, after, JamAfterLimits.ExportPageIdeas);
        var authors = await exports.AuthorsAsync([.. rows.Select(row => row.PostId)]);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0).AuthorsAsync(
            [.. authors.SelectMany(one => one).Concat(rows.Select(row => row.OwnerId ?? 0)).Where(id => id != 0).Distinct()]);
        var themes = (await jams.ThemesAsync([JamId]))[JamId].ToDictionary(theme => theme.Number, theme => theme.Name);
        var shows = ShowsTallies((await views.ShowAsync([jam]))[0]);
        return new JamExportPage(
            jam.Title,
            [
                .. rows.Select(row => row.ToView(
                    themes.GetValueOrDefault(row.Theme, ""),
                    string.Join(", ", authors[row.PostId].Select(id => people.GetValueOrDefault(id)?.Name ?? "")),
                    people.GetValueOrDefault(row.OwnerId ?? 0)?.Name ?? "", shows)),
            ],
            rows.Count < JamAfterLimits.ExportPageIdeas);
    }

    private async Task<(JamReport, IReadOnlyList<(JamQuote, long)>, DateTimeOffset)> CountAsync(JamRow jam)
    {
        var at = clock.GetUtcNow();
        var shows = ShowsTallies((await views.ShowAsync([jam]))[0]);
        var people = await PeopleAsync(jam);
        var places = await figures.ByPlaceAsync(JamId);
        var themes = (await figures.ByThemeAsync(JamId)).ToLookup(row => (row.Kind, row.Number), row => (int)row.Times);
        var best = shows
            ? await lists.ListAsync(new(JamId, IdeaOrder.Top, null, 0), -long.MaxValue, 0, JamAfterLimits.BestIdeasMax)
            : [];
        best = [.. best.Where(idea => idea.Votes > 0)];
        var report = new JamReport(
            JamId, shows,
            new(JamFigureRules.Sum(people).Participated, Times(0), Times(1), Times(2)),
            [
                .. (await jams.ThemesAsync([JamId]))[JamId].Select(theme => new JamThemeFigures(
                    theme.Number, themes[(0, theme.Number)].Sum(), themes[(1, theme.Number)].Sum(),
                    shows ? themes[(2, theme.Number)].Sum() : null)),
            ],
            JamFigureRules.Groups(people, row => row.Unit, places, act => act.Unit, shows),
            JamFigureRules.Groups(people, row => row.Country, places, act => act.Country, shows),
            JamFigureRules.Hours(
                await figures.ByQuarterAsync(JamId), TimeZoneInfo.FindSystemTimeZoneById(jam.Zone), shows),
            await ideaViews.ShowAsync(best, shows), await LineageAsync(), [], await outcomes.SavingsAsync(JamId),
            JamAfterLimits.GroupPeopleMin);
        return (report, await QuotesAsync(best, report.Best), at);

        int Times(int kind) => places.Where(act => act.Kind == kind).Sum(act => (int)act.Times);
    }

    private async Task<JamLineage> LineageAsync()
    {
        var (links, omitted) = JamFigureRules.Draw(await figures.LinksAsync(JamId));
        var drawn = await ideas.FindManyAsync([.. links.SelectMany(link => new[] { link.From, link.To }).Distinct()]);
        return new(
            [
                .. drawn.OrderBy(row => row.PostId).Select(row => new JamLineageIdea(
                    row.PostId, row.Title, row.Theme, (IdeaState)row.State == IdeaState.Merged)),
            ],
            [.. links.Select(link => new JamLineageLink(link.From, link.To, (JamLink)link.Kind))], omitted);
    }

    // More than are shown, for readers from whom some are hidden.
    private async Task<IReadOnlyList<(JamQuote, long)>> QuotesAsync(
        IReadOnlyList<IdeaRow> best, ImmutableArray<IdeaView> shown)
    {
        var rows = await figures.QuotesAsync(JamId, JamAfterLimits.QuotesMax * 5);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. rows.Select(row => row.AuthorId).Distinct()]);
        return
        [
            .. rows.Where(row => people.ContainsKey(row.AuthorId)).Select(row => (
                new JamQuote(
                    PlainText.Beginning(row.Text, JamAfterLimits.QuoteCharactersMax), people[row.AuthorId], row.IdeaId,
                    row.CommentId, (int)row.Reactions), row.AuthorId)),
            .. best.Zip(shown).Where(pair => pair.Second is { Excerpt.Length: > 0, Authors.Length: > 0 }).Select(pair => (
                new JamQuote(
                    PlainText.Beginning(pair.First.Text, JamAfterLimits.QuoteCharactersMax), pair.Second.Authors[0],
                    pair.First.PostId, null, 0), pair.First.AuthorId)),
        ];
    }

    private Task<IReadOnlyList<JamPlaceRow>> PeopleAsync(JamRow jam)
    {
        var members = Bits(population => capabilities.Allows(population, Capability.TakePartInCommunities));
        return figures.PeopleAsync(
            jam, members & Bits(population => capabilities.Allows(population, Capability.AccessPublicCommunities)), members);
    }

    private static long Bits(Func<Population, bool> isIn) =>
        Enum.GetValues<Population>().Where(isIn).Aggregate(0L, (bits, one) => bits | PopulationBits.Of(one));

    private bool ShowsTallies(JamView jam) => jam.State == JamState.Over || JamRules.ShowsTallies(jam, clock.GetUtcNow());

    private bool IsFresh(DateTimeOffset at) => clock.GetUtcNow() - at < JamAfterLimits.FiguresKept;

    private async Task<JamStanding?> SeenAsync(Caller caller)
    {
        var standing = await GrainFactory.GetGrain<IJamGrain>(JamId).StandingAsync(caller);
        // Guessed ids must not fill the memory.
        if (standing is null && _report is null) DeactivateOnIdle();
        return standing;
    }
}
