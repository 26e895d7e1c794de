using System.CommandLine;
using System.CommandLine.Parsing;

namespace MyDeclic.LoadTest.Replay;

/// <summary>The <c>replay</c> command: what it accepts.</summary>
internal static class ReplayCommand
{
    private const double SpeedDefault = 3600;

    private static readonly Option<string> Trace = new("--trace")
    {
        Description = "Timed trace, 'from to seconds' a line.",
        HelpName = "file",
        Required = true,
    };

    private static readonly Option<double> Speed = Checked(new Option<double>("--speed")
    {
        Description = "Simulated seconds in a real second.",
        DefaultValueFactory = _ => SpeedDefault,
    }, value => double.IsFinite(value) && value > 0, "a number above 0");

    private static readonly Option<string> Url = Checked(new Option<string>("--url")
    {
        Description = "The server.",
        DefaultValueFactory = _ => "http://localhost:5000",
    }, value => TryUrl(value, out _), "an http or https address");

    private static readonly Option<string> Tokens = new("--tokens")
    {
        Description = "Bearer tokens of the people, as 'import org' writes them.",
        HelpName = "file",
        DefaultValueFactory = _ => Path.Combine("data", "import-tokens.json"),
    };

    private static readonly Option<int> Limit = Checked(new Option<int>("--limit")
    {
        Description = "Replay only the first messages.",
        DefaultValueFactory = _ => ReplayLimits.MessagesMax,
    }, value => value is > 0 and <= ReplayLimits.MessagesMax, $"1 to {ReplayLimits.MessagesMax}");

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Chooses the texts: the same seed writes the same.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> Run = Checked(new Option<string>("--run")
    {
        Description = "Names the run. Started again under its name, an interrupted run repeats nothing.",
        HelpName = "name",
        DefaultValueFactory = _ => Guid.NewGuid().ToString("N")[..12],
    }, value => value is { Length: > 0 and <= 40 } && value.All(char.IsAsciiLetterOrDigit), "1 to 40 letters and digits");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("replay", "Replays a timed trace as posts and comments of imported people.")
        {
            Trace, Speed, Url, Tokens, Limit, Seed, Run,
        };
        command.SetAction((parsed, cancel) => ReplayScenario.RunAsync(Read(parsed), cancel));
        return command;
    }

    private static ReplaySettings Read(ParseResult parsed)
    {
        _ = TryUrl(parsed.GetValue(Url), out var url);
        return new(
            parsed.GetRequiredValue(Trace), parsed.GetRequiredValue(Tokens), url!, parsed.GetValue(Speed),
            parsed.GetValue(Limit), parsed.GetValue(Seed), parsed.GetRequiredValue(Run));
    }

    private static bool TryUrl(string? text, out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    private static Option<T> Checked<T>(Option<T> option, Predicate<T?> isGood, string expected)
    {
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && !isGood(Value(result, option)))
            {
                result.AddError($"{option.Name}: expected {expected}.");
            }
        });
        return option;
    }

    private static T? Value<T>(OptionResult result, Option<T> option)
    {
        try
        {
            return result.GetValue(option);
        }
        catch (InvalidOperationException)
        {
            // Not of the option's type: the validator's own message says what is expected.
            return default;
        }
    }
}
