using System.Collections.Immutable;
using MyDeclic.Users;

namespace MyDeclic.Bottles;

/// <summary>Whom each wave goes to: loads candidates, asks the router, adds followers and animators.</summary>
internal sealed class Dispatcher(
    CandidateStore candidates, BottleReadingStore readers, CapabilityMatrix capabilities, BottleOptions options,
    TimeProvider clock)
{
    /// <summary>The last wave's number.</summary>
    public const int Waves = 3;

    private readonly Router _router = new(RouterWeights.Default);

    /// <summary>The people of a bottle's next wave, with the reasons; nobody who was asked before.</summary>
    public async Task<IReadOnlyList<(long UserId, ImmutableArray<BottleReason> Reasons)>> NextAsync(
        BottleRow bottle, string text, ImmutableArray<string> tags, IReadOnlyList<InvitationRow> asked)
    {
        if (await readers.PopulationAsync(bottle.AskerId) is not { } population) return [];
        var scope = ScopeOf(bottle.AskerId, population, bottle.CommunityId);
        var known = asked.Select(row => row.UserId).ToHashSet();
        if (bottle.Wave + 1 == Waves)
        {
            return [.. (await candidates.AnimatorsAsync(tags, scope)).Where(one => !known.Contains(one.UserId))
                .Select(one => (one.UserId, Because(BottleReasonKind.Animates, one.Community)))];
        }

        var question = await QuestionAsync(bottle.AskerId, text, tags, bottle.Language);
        var found = await candidates.FindAsync(question, scope);
        var wanted = bottle.Wave == 0 ? options.FirstPeople : options.SecondPeople;
        var people = _router.Choose(
            question, [.. found.Where(one => !known.Contains(one.UserId))],
            [.. asked.Select(row => new Place(row.Site, row.Country))], wanted, options.OpenPerExpert)
            .Select(one => (one.Candidate.UserId, one.Reasons)).ToList();
        if (bottle.Wave == 0) return people;
        known.UnionWith(people.Select(one => one.UserId));
        var followers = await candidates.FollowersAsync(tags, scope);
        return [.. people, .. followers.Where(one => !known.Contains(one.UserId))
            .Select(one => (one.UserId, Because(BottleReasonKind.Follows, one.Tag)))];
    }

    /// <summary>Who would be asked first, for somebody who is still writing.</summary>
    public async Task<IReadOnlyList<Routed>> PreviewAsync(Caller caller, string text, ImmutableArray<string> tags, int wanted)
    {
        var question = await QuestionAsync(caller.UserId, text, tags, "");
        var found = await candidates.FindAsync(question, ScopeOf(caller.UserId, caller.Population, null));
        // Who has enough to do is named all the same: nothing is sent yet.
        return _router.Choose(question, found, [], wanted, int.MaxValue);
    }

    private CandidateScope ScopeOf(long askerId, Population population, long? communityId) => new(
        askerId, BottleRules.ReadsOpen(capabilities, population), communityId,
        BottleRules.Askable(capabilities, communityId is not null), BottleRules.OpenTo(capabilities));

    private async Task<Question> QuestionAsync(long askerId, string text, ImmutableArray<string> tags, string language) =>
        BottleRules.ToQuestion(
            askerId, text, tags, (await candidates.LanguagesAsync(askerId)).Append(language), clock.GetUtcNow());

    private static ImmutableArray<BottleReason> Because(BottleReasonKind kind, string name) => [new(kind, name)];
}
