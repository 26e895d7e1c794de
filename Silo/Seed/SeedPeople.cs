using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Import;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>Who is there: one hub, the probes, and everybody else from <see cref="FirstOrdinary"/> on.</summary>
internal static class SeedPeople
{
    /// <summary>The place of the one whom nearly everybody follows.</summary>
    public const int Hub = 0;

    /// <summary>The place of the first probe.</summary>
    public const int FirstProbe = 1;

    /// <summary>The place of the first who is neither.</summary>
    public const int FirstOrdinary = FirstProbe + SeedPreset.Probes;

    /// <summary>The hub's handle.</summary>
    public const string HubHandle = "ceo";

    /// <summary>The first probe's handle; the others are numbered from 2.</summary>
    public const string ProbeHandle = "probe";

    /// <summary>Ends e-mail addresses; reserved for examples (RFC 2606), so no mail gets out.</summary>
    public const string EmailDomain = "seed.example";

    /// <summary>Everybody.</summary>
    public static ImmutableArray<ImportedPerson> Make(SeedPreset preset, CompanyWorld world, ulong seed)
    {
        var handles = new HashSet<string>(StringComparer.Ordinal);
        var people = ImmutableArray.CreateBuilder<ImportedPerson>(preset.Members);
        people.Add(Special(HubHandle, "Carole Lemaire", "Chief Executive Officer", handles));
        for (var probe = 0; probe < SeedPreset.Probes; probe++)
        {
            var handle = probe == 0 ? ProbeHandle : string.Create(CultureInfo.InvariantCulture, $"{ProbeHandle}-{probe + 1}");
            people.Add(Special(handle, "Probe " + (probe + 1).ToString(CultureInfo.InvariantCulture), "Reader", handles));
        }

        for (var place = FirstOrdinary; place < preset.Members; place++)
            people.Add(Ordinary(place, preset, world, seed, handles));
        return people.MoveToImmutable();
    }

    /// <summary>What ties somebody to the company: 3 % partners of each kind, 3 % contractors, all others employees.</summary>
    public static Population PopulationOf(int place) => (place < FirstOrdinary ? 99 : place % 100) switch
    {
        < 3 => Population.MainPartner,
        < 6 => Population.OfficialPartner,
        < 9 => Population.OnSiteContractor,
        _ => Population.Employee,
    };

    private static ImportedPerson Special(string handle, string name, string title, HashSet<string> handles)
    {
        handles.Add(handle);
        return new(
            $"{handle}@{EmailDomain}", handle, name, title, "Boulogne-Billancourt", "France", "Communication",
            Population.Employee);
    }

    private static ImportedPerson Ordinary(
        int place, SeedPreset preset, CompanyWorld world, ulong seed, HashSet<string> handles)
    {
        var dice = SeedDice.Of(seed, SeedSubject.Person, place);
        var country = dice.PickWeighted(world.Countries, candidate => candidate.Weight);
        var unit = dice.Pick(world.Units);
        var given = dice.Pick(dice.Next(2) == 0 ? country.Female : country.Male);
        var family = dice.Pick(country.Family);
        var site = dice.PickEarly(country.Sites);
        var title = dice.Pick(world.Titles[unit.Trade]);
        // Spread evenly, so that any share of the people has its share of profiles.
        var isFilled = (long)place * preset.Filled / preset.Members != (place + 1L) * preset.Filled / preset.Members;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"person-{place}@{EmailDomain}"),
            Handles.Make(given, family, handles), $"{given} {family}", title, site, country.Name, unit.Name,
            PopulationOf(place), isFilled ? SeedText.Bio(dice, title, unit.Name, site) : "");
    }
}
