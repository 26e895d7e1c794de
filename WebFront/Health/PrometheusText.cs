using System.Globalization;
using System.Text;

namespace MyDeclic.WebFront.Health;

/// <summary>Writes metrics in Prometheus' text format 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    /// <summary>Begins a metric. Everything until the next call belongs to it.</summary>
    public void Begin(string name, string type, string? help)
    {
        if (!string.IsNullOrEmpty(help)) Line("# HELP ", name, EscapeHelp(help));
        Line("# TYPE ", name, type);
    }

    /// <summary>Writes one sample.</summary>
    /// <param name="name">The metric's name, with its suffix if it is a part of a histogram.</param>
    /// <param name="labels">As <see cref="Labels"/> made them; empty for none.</param>
    /// <param name="value">The value.</param>
    public void Sample(string name, string labels, double value)
    {
        _text.Append(name);
        if (labels.Length > 0) _text.Append('{').Append(labels).Append('}');
        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    public override string ToString() => _text.ToString();

    /// <summary>Label pairs, escaped, in their order.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return string.Empty;
        StringBuilder labels = new();
        foreach (var (key, value) in tags)
        {
            if (labels.Length > 0) labels.Append(',');
            var text = Convert.ToString(value, CultureInfo.InvariantCulture);
            labels.Append(Name(key)).Append("=\"").Append(EscapeLabel(text)).Append('"');
        }
        return labels.ToString();
    }

    /// <summary>A name as Prometheus spells it: ends with the unit, and with <c>total</c> if it only grows.</summary>
    public static string Name(string name, string? unit, bool isTotal)
    {
        var full = Name(name);
        var suffix = unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => string.Empty };
        if (!full.EndsWith(suffix, StringComparison.Ordinal)) full += suffix;
        return isTotal && !full.EndsWith("_total", StringComparison.Ordinal) ? full + "_total" : full;
    }

    /// <summary>A number as the format writes it, infinities included.</summary>
    public static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" :
        double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private void Line(string start, string name, string rest) =>
        _text.Append(start).Append(name).Append(' ').Append(rest).Append('\n');

    private static string Name(string name)
    {
        var legal = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return char.IsAsciiDigit(legal[0]) ? '_' + legal : legal;
    }

    private static string EscapeHelp(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string EscapeLabel(string? text) =>
        EscapeHelp(text ?? string.Empty).Replace("\"", "\\\"", StringComparison.Ordinal);
}
