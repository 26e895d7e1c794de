using System.Collections.Immutable;
using MyDeclic.Markdown;
using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Shows jams, several at a time: reads stores and directories alone.</summary>
internal sealed class JamViews(
    JamStore jams, JamPlaceStore placeStore, JamPollStore pollStore, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Jams, in the order given.</summary>
    public async Task<ImmutableArray<JamView>> ShowAsync(IReadOnlyList<JamRow> rows)
    {
        if (rows.Count == 0) return [];
        long[] ids = [.. rows.Select(row => row.Id)];
        var (phases, themes, people) = (await jams.PhasesAsync(ids), await jams.ThemesAsync(ids), await jams.PeopleAsync(ids));
        var names = await grains.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. people.SelectMany(one => one).Select(one => one.UserId).Distinct()]);
        var hosts = await jams.HostsAsync([.. rows.Select(row => row.CommunityId).Distinct()]);
        var places = await placeStore.OfAsync(ids);
        var polls = await pollStore.FindManyAsync([.. rows.Select(row => row.PollId).OfType<long>()]);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return
        [
            .. rows.Select(row => Show(
                row, hosts[row.CommunityId], [.. phases[row.Id]], [.. themes[row.Id]],
                [.. people[row.Id].Where(one => names.ContainsKey(one.UserId))], JamPlaces.Of(places[row.Id]),
                polls.GetValueOrDefault(row.PollId ?? 0), names, now)),
        ];
    }

    private static JamView Show(
        JamRow row, CommunityRef host, ImmutableArray<JamPhaseRow> phases, ImmutableArray<JamThemeRow> themes,
        ImmutableArray<JamPersonRow> people, JamPlaces places, JamPoll? poll, IReadOnlyDictionary<long, AuthorView> names,
        long now) => new(
            row.Id, row.Title, row.Challenge, MarkdownText.Render(row.Challenge, []), host, row.Zone,
            row.Languages.Length == 0 ? [] : [.. row.Languages.Split(' ')], PopulationBits.Read(row.Populations),
            places.Countries, places.Units, row.MembersOnly != 0, (JamVoting)row.Voting, row.Budget, row.PerIdea,
            [.. phases.Select(Show)],
            [
                .. themes.Select(theme => new JamTheme(
                    theme.Number, theme.Name, theme.Question, Names(people, names, JamPersonRow.Animator, theme.Number))),
            ],
            Names(people, names, JamPersonRow.Sponsor, 0), Names(people, names, JamPersonRow.Animator, 0),
            row.PausedAt is { } paused ? At(paused) : null, JamClock.StateOf(phases, row.PausedAt, now), row.SpotlightId,
            row.Announcement, poll, row.Version);

    private static JamPhase Show(JamPhaseRow phase) => new(
        (JamPhaseKind)phase.Kind, At(phase.OpensAt), At(phase.ClosesAt), JamClock.ActionsOf(phase.Allows),
        phase.ShowsTallies != 0);

    private static ImmutableArray<AuthorView> Names(
        ImmutableArray<JamPersonRow> people, IReadOnlyDictionary<long, AuthorView> names, int role, int theme) =>
        [.. people.Where(one => one.Role == role && one.Theme == theme).Select(one => names[one.UserId])];

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
