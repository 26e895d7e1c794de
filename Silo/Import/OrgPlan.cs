using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Import;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Import;

/// <summary>
/// Turns numbers into an organisation: the same files and seed always give the same people, handles and communities.
/// </summary>
public static class OrgPlan
{
    /// <summary>Ends the e-mail addresses of imported people; reserved for examples (RFC 2606), so no mail gets out.</summary>
    public const string EmailDomain = "import.example";

    private const int AnimatorsMax = 2;

    /// <summary>The organisation.</summary>
    public static ImportedOrg Make(OrgFiles files, CompanyWorld world, ulong seed)
    {
        var units = files.UnitOf.Values.Distinct().Order().ToList();
        var unitIndex = units.Select((unit, index) => (unit, index)).ToDictionary(pair => pair.unit, pair => pair.index);
        var places = files.UnitOf.Keys.Select((person, place) => (person, place))
            .ToDictionary(pair => pair.person, pair => pair.place);
        var handles = new HashSet<string>(StringComparer.Ordinal);
        var people = files.UnitOf
            .Select(pair => MakePerson(pair.Key, UnitAt(world, unitIndex[pair.Value]), world, seed, handles))
            .ToList();
        var follows = files.Follows
            .Select(follow => new ImportedFollow(places[follow.Follower], places[follow.Followee]))
            .ToImmutableArray();
        var popularity = new int[people.Count];
        foreach (var follow in follows) popularity[follow.Followee]++;

        var communities = units.Select((unit, index) =>
        {
            var members = files.UnitOf.Where(pair => pair.Value == unit).Select(pair => places[pair.Key]).ToList();
            return MakeCommunity(UnitAt(world, index), members, popularity);
        }).ToImmutableArray();
        return new([.. people], follows, communities);
    }

    private static ImportedPerson MakePerson(
        int number, CompanyUnit unit, CompanyWorld world, ulong seed, HashSet<string> handles)
    {
        var dice = new Dice(seed, (ulong)number);
        var country = dice.PickWeighted(world.Countries, candidate => candidate.Weight);
        var given = dice.Pick(dice.Next(2) == 0 ? country.Female : country.Male);
        var family = dice.Pick(country.Family);
        return new(
            $"person-{number}@{EmailDomain}",
            Handles.Make(given, family, handles),
            $"{given} {family}",
            dice.Pick(world.Titles[unit.Trade]),
            dice.PickEarly(country.Sites),
            country.Name,
            unit.Name,
            // The files say nothing of partners or contractors.
            Population.Employee);
    }

    // The people whom most follow run the community.
    private static ImportedCommunity MakeCommunity(
        CompanyUnit unit, List<int> members, int[] popularity)
    {
        var leaders = members
            .OrderByDescending(member => popularity[member]).ThenBy(member => member)
            .Take(1 + AnimatorsMax)
            .ToList();
        return new(
            Handles.Slug(unit.Name), unit.Name, unit.About, CommunityAccess.Public, CommunityType.OrganisationalUnit,
            [.. members.Select(member => new ImportedMember(member, leaders.IndexOf(member) switch
            {
                0 => CommunityRole.Owner,
                > 0 => CommunityRole.Animator,
                _ => CommunityRole.Member,
            }))]);
    }

    // Files with more units than the world has names get numbered ones.
    private static CompanyUnit UnitAt(CompanyWorld world, int index)
    {
        var unit = world.Units[index % world.Units.Count];
        var round = index / world.Units.Count;
        return round == 0 ? unit : unit with { Name = $"{unit.Name} {round + 1}" };
    }
}
