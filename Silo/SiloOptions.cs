using System.Globalization;
using MyDeclic.Bottles;
using MyDeclic.Communities;
using MyDeclic.News;
using MyDeclic.Notifications;
using MyDeclic.Previews;
using MyDeclic.Silo.Configuration;
using MyDeclic.Storage;
using MyDeclic.WebFront;
using MyDeclic.WebFront.Media;
using Npgsql;

namespace MyDeclic.Silo;

/// <summary>How the process runs, read once at its start and checked whole: all problems are told together.</summary>
public sealed record SiloOptions
{
    /// <summary>Addresses to listen on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Holds the SQLite file and media; an absolute path.</summary>
    public required string DataFolder { get; init; }

    /// <summary>PostgreSQL in place of the SQLite file; null for the file.</summary>
    public string? PostgresConnectionString { get; init; }

    /// <summary>Whether to start a small company that is visibly alive.</summary>
    public bool Demo { get; init; }

    /// <summary>Grains and front, or the grains alone.</summary>
    public SiloRole Role { get; init; }

    /// <summary>Section <c>SignUp</c>.</summary>
    public SignUpOptions SignUp { get; init; } = new();

    /// <summary>Section <c>Bottles</c>.</summary>
    public BottleOptions Bottles { get; init; } = new();

    /// <summary>Section <c>Communities</c>.</summary>
    public CommunityOptions Communities { get; init; } = new();

    /// <summary>Section <c>News</c>.</summary>
    public NewsOptions News { get; init; } = new();

    /// <summary>Section <c>Previews</c>.</summary>
    public PreviewOptions Previews { get; init; } = new();

    /// <summary>Section <c>Translation</c>.</summary>
    public TranslationOptions Translation { get; init; } = new();

    /// <summary>Section <c>Notifications</c>.</summary>
    public NotificationOptions Notifications { get; init; } = new();

    /// <summary>Section <c>Mail</c>.</summary>
    public MailOptions Mail { get; init; } = new();

    /// <summary>Section <c>Storage</c>.</summary>
    public StorageSettings Storage { get; init; } = new();

    /// <summary>The SQLite file, when there is no other database.</summary>
    public string SqliteFile => Path.Combine(DataFolder, "mydeclic.db");

    /// <summary>Where the data is, for people: never with a password.</summary>
    public string Where
    {
        get
        {
            if (PostgresConnectionString is null) return SqliteFile;
            var address = new NpgsqlConnectionStringBuilder(PostgresConnectionString);
            return string.Create(
                CultureInfo.InvariantCulture, $"PostgreSQL {address.Host}:{address.Port}/{address.Database}");
        }
    }

    /// <summary>Reads and checks the configuration.</summary>
    /// <param name="configuration">All sources, the command line above the others.</param>
    /// <param name="isProduction">Whether what eases development is refused.</param>
    /// <exception cref="BadConfigurationException">Anything is wrong.</exception>
    public static SiloOptions Read(IConfiguration configuration, bool isProduction)
    {
        var problems = new List<string>();
        var front = SettingsReader.Read<FrontOptions>(configuration, FrontOptions.Section, problems);
        SettingsReader.Read<MediaOptions>(configuration, MediaOptions.Section, problems);
        var options = new SiloOptions
        {
            Urls = Addresses.Read(configuration["urls"], problems),
            DataFolder = DataFolderOf(configuration["data"], problems),
            PostgresConnectionString = ConnectionString(configuration, problems),
            Demo = Flag(configuration, "demo", problems),
            Role = RoleOf(configuration["role"], problems),
            SignUp = SettingsReader.Read<SignUpOptions>(configuration, SignUpOptions.Section, problems),
            Bottles = SettingsReader.Read<BottleOptions>(configuration, BottleOptions.Section, problems),
            Communities = SettingsReader.Read<CommunityOptions>(configuration, CommunityOptions.Section, problems),
            News = SettingsReader.Read<NewsOptions>(configuration, NewsOptions.Section, problems),
            Previews = SettingsReader.Read<PreviewOptions>(configuration, PreviewOptions.Section, problems),
            Translation = SettingsReader.Read<TranslationOptions>(configuration, TranslationOptions.Section, problems),
            Notifications = SettingsReader.Read<NotificationOptions>(configuration, NotificationOptions.Section, problems),
            Mail = SettingsReader.Read<MailOptions>(configuration, MailOptions.Section, problems),
            Storage = SettingsReader.Read<StorageSettings>(configuration, StorageSettings.Section, problems),
        };
        if (options is { Role: SiloRole.Silo, PostgresConnectionString: null })
            problems.Add("role: silos without a front share a PostgreSQL database: give ConnectionStrings:MyDeclic.");
        if (options is { Role: SiloRole.Silo, Demo: true })
            problems.Add("demo: the demonstration company lives in a process with a front.");
        problems.AddRange(options.Bottles.Problems());
        problems.AddRange(options.Communities.Problems());
        problems.AddRange(options.Translation.Problems());
        problems.AddRange(options.Notifications.Problems());
        problems.AddRange(options.Mail.Problems());
        options.Mail.Folder ??= Path.Combine(options.DataFolder, "mail");
        options.Mail.Reach(front.PublicUrl ?? (options.Urls is [var url, ..] ? url : "http://localhost:5000"));
        Engine.Check(configuration, problems);
        if (isProduction) ProductionRules.Check(configuration, front, problems);
        return problems.Count == 0 ? options : throw new BadConfigurationException(problems);
    }

    /// <summary>Checks that addresses are free, the data folder is writable and PostgreSQL answers, if it is asked for.</summary>
    /// <exception cref="BadConfigurationException">One is not.</exception>
    public async Task RequireUsableAsync()
    {
        Addresses.RequireFree(Urls);
        await DataPlace.RequireUsableAsync(this);
    }

    /// <summary>The storage's own options.</summary>
    public StorageOptions ToStorageOptions() => new()
    {
        SqliteFile = PostgresConnectionString is null ? SqliteFile : null,
        PostgresConnectionString = PostgresConnectionString,
        HasOtherWriters = Engine.HasCluster,
        GroupCommit = Storage.GroupCommit,
        MaxCommandsPerBatch = Storage.MaxCommandsPerBatch,
        MaxQueuedCommands = Storage.MaxQueuedCommands,
        MaxTailEntries = Storage.MaxTailEntries,
    };

    private static string DataFolderOf(string? data, List<string> problems)
    {
        try
        {
            return Path.GetFullPath(data ?? "data");
        }
        catch (ArgumentException)
        {
            problems.Add("data: expected a folder.");
            return "";
        }
    }

    private static SiloRole RoleOf(string? text, List<string> problems)
    {
        if (text is null) return SiloRole.All;
        if (!Enum.TryParse<SiloRole>(text, ignoreCase: true, out var role) || !Enum.IsDefined(role))
            problems.Add("role: expected all or silo.");
        else if (role == SiloRole.Silo && !Engine.HasCluster)
            problems.Add("role: this build runs the grains and the front in one process; build it with -p:ActorEngine=Orleans.");
        return role;
    }

    private static bool Flag(IConfiguration configuration, string key, List<string> problems)
    {
        var text = configuration[key];
        if (text is null) return false;
        if (!bool.TryParse(text, out var value)) problems.Add($"{key}: expected true or false.");
        return value;
    }

    private static string? ConnectionString(IConfiguration configuration, List<string> problems)
    {
        const string name = "MyDeclic";
        const string key = "ConnectionStrings:" + name;
        foreach (var other in configuration.GetSection("ConnectionStrings").GetChildren())
        {
            if (!string.Equals(other.Key, name, StringComparison.OrdinalIgnoreCase))
                problems.Add($"ConnectionStrings:{other.Key}: unknown key. Known: {name}.");
        }

        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            if (!string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host)) return text;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Said below: the exception may quote the password.
        }

        problems.Add($"{key}: expected PostgreSQL's Host=…;Database=…;Username=…;Password=….");
        return null;
    }
}
