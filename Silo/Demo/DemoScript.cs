using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyDeclic.Silo.Demo;

/// <summary>The demonstration's company: who is there, what was said, and what will be. Read from <c>demo.json</c>.</summary>
/// <param name="People">A few dozen.</param>
/// <param name="Communities">Of every type and access.</param>
/// <param name="Past">Posts with their comments, by hours ago.</param>
/// <param name="Live">What people post while one watches; <c>{n}</c> stands for a number.</param>
/// <param name="Answers">What people comment while one watches.</param>
/// <param name="Bottles">Questions that travel, thrown when the company is first started.</param>
/// <param name="Asks">Sessions in which executives answer, planned then as well.</param>
/// <param name="Shortcuts">Links of the company.</param>
/// <param name="Talks">What some of them say to each other in private.</param>
/// <param name="News">What the communication team publishes, the oldest first.</param>
/// <param name="Jams">Calls for ideas: one that runs, one to come, one that is over.</param>
internal sealed record DemoScript(
    IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoCommunity> Communities, IReadOnlyList<DemoPost> Past,
    IReadOnlyList<DemoLine> Live, IReadOnlyList<string> Answers, IReadOnlyList<DemoBottle> Bottles,
    IReadOnlyList<DemoAsk> Asks, IReadOnlyList<DemoShortcut> Shortcuts, IReadOnlyList<DemoTalk> Talks,
    IReadOnlyList<DemoArticle> News, IReadOnlyList<DemoJam> Jams)
{
    private const string Resource = "MyDeclic.Silo.Demo.demo.json";

    // Enumerations are written as on the wire: best-practice, on-site-contractor.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Reads the script that is embedded in the program.</summary>
    public static DemoScript Load()
    {
        using var stream = typeof(DemoScript).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the program.");
        return JsonSerializer.Deserialize<DemoScript>(stream, Json)!;
    }
}
