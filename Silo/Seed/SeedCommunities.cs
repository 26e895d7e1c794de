using System.Globalization;
using MyDeclic.Communities;
using MyDeclic.Import;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>
/// The communities. Their sizes fall with their rank, from an eighth of everybody to a handful; who is in one is a walk
/// over everybody in steps of its own, so that members need not be kept.
/// </summary>
internal sealed class SeedCommunities
{
    private const double SizeExponent = 0.8;
    private const int MembersMin = 4;
    private const int AnimatorForMembers = 50;

    // The largest ones are for everybody; of the others, six in ten are public, three private, one closed.
    private const int AlwaysPublic = 5;

    private readonly SeedPreset _preset;
    private readonly CompanyWorld _world;
    private readonly ulong _seed;
    private readonly List<string> _sites;
    private readonly int _ordinary;
    private readonly (int Start, int Step, int Size)[] _walks;
    private readonly List<int>[] _probes;

    /// <summary>Lays them out.</summary>
    public SeedCommunities(SeedPreset preset, CompanyWorld world, ulong seed)
    {
        (_preset, _world, _seed) = (preset, world, seed);
        _ordinary = preset.Members - SeedPeople.FirstOrdinary;
        _sites = [.. world.Countries.SelectMany(country => country.Sites)];
        _walks = [.. Enumerable.Range(0, preset.Communities).Select(Walk)];
        _probes = [.. Enumerable.Range(0, preset.Communities).Select(_ => new List<int>())];
        for (var probe = 0; probe < SeedPreset.Probes; probe++)
        {
            foreach (var community in CommunitiesOf(probe)) _probes[community].Add(SeedPeople.FirstProbe + probe);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _preset.Communities;

    /// <summary>All of them, the largest first.</summary>
    public IEnumerable<ImportedCommunity> All()
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < Count; place++) yield return Make(place, slugs);
    }

    /// <summary>How many members write in one: all but the probes.</summary>
    public int SizeOf(int community) => _walks[community].Size;

    /// <summary>One of those members.</summary>
    public int MemberOf(int community, int number)
    {
        var (start, step, _) = _walks[community];
        return SeedPeople.FirstOrdinary + (int)((start + ((long)number * step)) % _ordinary);
    }

    /// <summary>Who sees it and gets in.</summary>
    public CommunityAccess AccessOf(int community) =>
        community < AlwaysPublic ? CommunityAccess.Public : (community % 10) switch
        {
            < 6 => CommunityAccess.Public,
            < 9 => CommunityAccess.Private,
            _ => CommunityAccess.Closed,
        };

    private (int Start, int Step, int Size) Walk(int community)
    {
        var dice = SeedDice.Of(_seed, SeedSubject.Community, community);
        var size = Math.Max(MembersMin, (int)(_preset.LargestCommunity / Math.Pow(community + 1, SizeExponent)));
        var step = SeedWalk.StepFrom(dice.Next(_ordinary), _ordinary);
        return (dice.Next(_ordinary), step, Math.Min(size, _ordinary));
    }

    private HashSet<int> CommunitiesOf(int probe)
    {
        var dice = SeedDice.Of(_seed, SeedSubject.ProbeCommunities, probe);
        var chosen = new HashSet<int>();
        while (chosen.Count < SeedPreset.ProbeCommunities) chosen.Add(dice.Early(Count));
        return chosen;
    }

    private ImportedCommunity Make(int place, HashSet<string> slugs)
    {
        var unit = _world.Units[place % _world.Units.Count];
        var round = place / _world.Units.Count;
        var name = place == 0 ? "Help" : round == 0 ? unit.Name : $"{unit.Name} {_sites[(round - 1) % _sites.Count]}";
        var (plain, slug) = (name, Handles.Slug(name));
        for (var number = 2; !slugs.Add(slug); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{plain} {number}");
            slug = Handles.Slug(name);
        }

        var members = Enumerable.Range(0, SizeOf(place))
            .Select(number => new ImportedMember(MemberOf(place, number), RoleOf(number, SizeOf(place))))
            .Concat(_probes[place].Select(probe => new ImportedMember(probe, CommunityRole.Member)));
        return new(slug, name, unit.About, AccessOf(place), TypeOf(place), [.. members]);
    }

    private static CommunityRole RoleOf(int number, int size) => number switch
    {
        0 => CommunityRole.Owner,
        1 => CommunityRole.Animator,
        2 when size >= AnimatorForMembers => CommunityRole.Animator,
        _ => CommunityRole.Member,
    };

    private static CommunityType TypeOf(int place) => (place % 20) switch
    {
        < 8 => CommunityType.Project,
        < 13 => CommunityType.BusinessLine,
        < 17 => CommunityType.OrganisationalUnit,
        < 19 => CommunityType.Interest,
        _ => CommunityType.Innovation,
    };
}
