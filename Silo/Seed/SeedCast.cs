using MyDeclic.Communities;
using MyDeclic.Import;

namespace MyDeclic.Silo.Seed;

/// <summary>
/// The people whom the load tester may speak for: the hub, the probes and employees of the largest community, with all
/// that it must know of them to judge what they see.
/// </summary>
/// <param name="Members">The people.</param>
/// <param name="Communities">Those that any of them is in, the largest first.</param>
internal sealed record SeedCast(IReadOnlyList<SeedCastMember> Members, IReadOnlyList<SeedCastCommunity> Communities)
{
    /// <summary>Chooses them and makes their tokens.</summary>
    public static SeedCast Make(SeedPlan plan)
    {
        int[] places = [.. Places(plan).Order()];
        var at = places.Select((place, index) => (place, index)).ToDictionary(pair => pair.place, pair => pair.index);
        var members = places.Select(place => new SeedCastMember(
            plan.Org.People[place].Handle, Secrets.Make(), Among(at, plan.Follows.Of(place))));
        var communities = plan.Org.Communities
            .Select(community => new SeedCastCommunity(
                community.Slug, community.Access == CommunityAccess.Public,
                Among(at, community.Members.Select(member => member.Person))))
            .Where(community => community.Members.Count > 0);
        return new([.. members], [.. communities]);
    }

    /// <summary>The tokens, as the database takes them.</summary>
    public IReadOnlyList<ImportedToken> Tokens() => [.. Members.Select(member => new ImportedToken(member.Handle, member.Token))];

    private static IEnumerable<int> Places(SeedPlan plan) => Enumerable.Range(0, SeedPeople.FirstOrdinary).Concat(
        Enumerable.Range(0, plan.Communities.SizeOf(0))
            .Select(number => plan.Communities.MemberOf(0, number))
            .Where(place => SeedPeople.PopulationOf(place) == Population.Employee)
            .Take(SeedPreset.CastMax));

    private static List<int> Among(Dictionary<int, int> at, IEnumerable<int> places) =>
        [.. places.Where(at.ContainsKey).Select(place => at[place])];
}
