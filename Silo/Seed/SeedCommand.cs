using System.CommandLine;
using MyDeclic.Silo.Configuration;

namespace MyDeclic.Silo.Seed;

/// <summary>The <c>seed</c> command: what it accepts.</summary>
internal static class SeedCommand
{
    /// <summary>The cast's file in the data folder, unless another is asked for.</summary>
    public const string CastName = "seed-cast.json";

    private static readonly Option<string> Preset = CreatePreset();

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Chooses everything: the same seed gives the same people and posts.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DateTimeOffset?> Until = new("--until")
    {
        Description = "The end of the year that posts are spread over. [default: now]",
        HelpName = "time",
    };

    private static readonly Option<string> Password = new("--password")
    {
        Description = "One password for all accounts. Without it, nobody can sign in by password.",
    };

    private static readonly Option<string> Cast = new("--cast")
    {
        Description = $"Where to write bearer tokens of some people for load tests. [default: <data>/{CastName}]",
        HelpName = "file",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "seed",
            "Fills an empty database with a made-up population and a year of its posts, while the server is stopped. When it "
            + "was cut short, the same command goes on where it stood.")
        {
            Preset, Seed, Until, Password, Cast,
        };
        command.SetAction((parsed, cancel) => SeedRun.RunAsync(Read(parsed), cancel));
        return command;
    }

    private static Option<string> CreatePreset()
    {
        var option = new Option<string>("--preset")
        {
            Description = "How large: " + string.Join(", ", SeedPreset.All.Select(preset =>
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{preset.Name} ({preset.Members:N0} members)"))),
            Required = true,
        };
        option.AcceptOnlyFromAmong([.. SeedPreset.All.Select(preset => preset.Name)]);
        return option;
    }

    private static SeedSettings Read(ParseResult parsed)
    {
        var options = CommandLine.ReadOptions(parsed);
        return new(
            SeedPreset.All.Single(preset => preset.Name == parsed.GetRequiredValue(Preset)), parsed.GetValue(Seed),
            parsed.GetValue(Until) ?? Clock.Current.GetUtcNow(), parsed.GetValue(Password),
            parsed.GetValue(Cast) ?? Path.Combine(options.DataFolder, CastName), options);
    }
}
