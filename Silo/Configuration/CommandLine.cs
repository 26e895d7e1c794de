using System.CommandLine;

namespace MyDeclic.Silo.Configuration;

/// <summary>
/// The options that the server and its subcommands share, and what turns a command line into configuration: any setting
/// may be given as <c>--Section:Key=value</c>.
/// </summary>
internal static class CommandLine
{
    private const string ConnectionKey = "ConnectionStrings:MyDeclic";

    private static readonly string[] Sections =
        ["Front", "SignUp", "Storage", "ConnectionStrings", "Logging", "Kestrel", "AllowedHosts", "Cluster",
            "Bottles", "Communities", "Translation", "Previews", "Media", "News"];

    /// <summary><c>--urls</c></summary>
    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = $"Where to listen; several with ';' between. [default: {Addresses.Default}]",
        HelpName = "address",
    };

    /// <summary><c>--data</c></summary>
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of the SQLite file and of media; made when missing. [default: ./data]",
        HelpName = "folder",
        Recursive = true,
    };

    /// <summary><c>--ConnectionStrings:MyDeclic</c></summary>
    public static Option<string> Connection { get; } = new("--" + ConnectionKey)
    {
        Description = "PostgreSQL in place of the SQLite file: Host=…;Database=…;Username=…;Password=…",
        HelpName = "connection string",
        Recursive = true,
    };

    /// <summary><c>--demo</c></summary>
    public static Option<bool> Demo { get; } = new("--demo")
    {
        Description = "Starts a small company that is visibly alive, and prints how to sign in.",
    };

    /// <summary><c>--role</c></summary>
    public static Option<string> Role { get; } = new("--role")
    {
        Description = "silo: the grains alone, for fronts in processes of their own (Orleans builds). [default: all]",
        HelpName = "all|silo",
    };

    /// <summary>
    /// Takes <c>--ConnectionStrings:MyDeclic=…</c> apart, because the parser would split it at the colon.
    /// </summary>
    public static string[] Prepare(IEnumerable<string> args) =>
    [
        .. args.SelectMany(arg => arg.StartsWith($"--{ConnectionKey}=", StringComparison.OrdinalIgnoreCase)
            ? ["--" + ConnectionKey, arg[(ConnectionKey.Length + 3)..]]
            : (string[])[arg]),
    ];

    /// <summary>What the command line says, as configuration.</summary>
    /// <exception cref="BadConfigurationException">An argument is none of ours.</exception>
    public static Dictionary<string, string?> ToConfiguration(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Add("urls", parsed.GetValue(Urls));
        Add("data", parsed.GetValue(Data));
        Add(ConnectionKey, parsed.GetValue(Connection));
        if (parsed.GetValue(Demo)) Add("demo", "true");
        Add("role", parsed.GetValue(Role));
        AddUnmatched(settings, parsed.UnmatchedTokens);
        return settings;

        void Add(string key, string? value)
        {
            if (value is not null) settings[key] = value;
        }
    }

    /// <summary>The options of a command that works on the data while the server is stopped.</summary>
    /// <exception cref="BadConfigurationException">Anything is wrong.</exception>
    public static SiloOptions ReadOptions(ParseResult parsed)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(ToConfiguration(parsed))
            .Build();
        return SiloOptions.Read(configuration, isProduction: false);
    }

    private static void AddUnmatched(Dictionary<string, string?> settings, IReadOnlyList<string> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var (key, value) = Split(tokens[index]);
            if (!IsSetting(key))
            {
                throw new BadConfigurationException(key, "unknown option or argument. Run with --help to see them.");
            }

            if (value is null && index + 1 < tokens.Count && !tokens[index + 1].StartsWith('-')) value = tokens[++index];
            settings[key[2..]] = value ?? throw new BadConfigurationException(key[2..], "a value is missing.");
        }
    }

    private static (string Key, string? Value) Split(string token)
    {
        var at = token.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (token, null) : (token[..at], token[(at + 1)..]);
    }

    private static bool IsSetting(string key) => key.StartsWith("--", StringComparison.Ordinal)
        && Sections.Contains(key[2..].Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
