using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MyDeclic.LoadTest.Shared;

/// <summary>Options whose values are looked at before anything is sent.</summary>
internal static class Checked
{
    /// <summary>An option that is refused, saying what was expected, when its value is not good.</summary>
    public static Option<T> That<T>(this Option<T> option, Predicate<T?> isGood, string expected)
    {
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && !isGood(Value(result, option))) result.AddError($"{option.Name}: expected {expected}.");
        });
        return option;
    }

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Number(string name, string description, int standard, int min, int max) => new Option<int>(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
    }.That(value => value >= min && value <= max, $"{min} to {max}");

    /// <summary>A number above zero.</summary>
    public static Option<double> Rate(string name, string description, double standard) => new Option<double>(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
    }.That(value => double.IsFinite(value) && value > 0, "a number above 0");

    /// <summary>A length of time: <c>90s</c>, <c>10m</c>, <c>1h</c>, or plain seconds.</summary>
    public static Option<TimeSpan> Span(string name, string description, TimeSpan standard) => new(name)
    {
        Description = description + $" (as 90s, 10m, 1h). [default: {standard.TotalSeconds}s]",
        HelpName = "time",
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (TrySpan(text, out var span)) return span;
            result.AddError($"{name}: expected a time such as 90s, 10m or 1h.");
            return default;
        },
    };

    /// <summary>An http or https address.</summary>
    public static bool TryUrl(string? text, out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    private static bool TrySpan(string text, out TimeSpan span)
    {
        span = default;
        if (text.Length == 0) return false;
        var unit = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        var digits = unit == 0 ? text : text[..^1];
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return false;
        if (number < 0 || number > TimeSpan.FromDays(30).TotalSeconds) return false;
        span = TimeSpan.FromSeconds(number * Math.Max(1, unit));
        return true;
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
