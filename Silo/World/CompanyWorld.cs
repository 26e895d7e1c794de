using System.Text.Json;

namespace MyDeclic.Silo.World;

/// <summary>
/// The made-up company that imports and the demonstration are set in: a car maker with plants on several continents,
/// the names its people bear there, its trades and units. Read from <c>world.json</c>.
/// </summary>
/// <param name="Countries">Where it works, with the share of people in each.</param>
/// <param name="Titles">Job titles of each trade.</param>
/// <param name="Units">Organisational units.</param>
public sealed record CompanyWorld(
    IReadOnlyList<CompanyCountry> Countries,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Titles,
    IReadOnlyList<CompanyUnit> Units)
{
    private const string Resource = "MyDeclic.Silo.World.world.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the world that is embedded in the program.</summary>
    public static CompanyWorld Load()
    {
        using var stream = typeof(CompanyWorld).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the program.");
        return JsonSerializer.Deserialize<CompanyWorld>(stream, Json)!;
    }
}
