using System.Collections.Immutable;
using System.Globalization;

namespace MyDeclic.Conversations;

/// <summary>The numbers that the log keeps with an event about a private conversation.</summary>
internal static class TalkDetail
{
    private const char Separator = '|';

    public static string Write(params ReadOnlySpan<long> numbers)
    {
        var texts = new string[numbers.Length];
        for (var i = 0; i < numbers.Length; i++) texts[i] = numbers[i].ToString(CultureInfo.InvariantCulture);
        return string.Join(Separator, texts);
    }

    public static ImmutableArray<long> Read(string? detail) =>
        [.. (detail ?? "").Split(Separator).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
}
