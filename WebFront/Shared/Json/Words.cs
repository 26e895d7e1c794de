using System.Collections.Frozen;
using System.Text.Json;

namespace MyDeclic.WebFront;

/// <summary>The words by which an enum's values are written: lower case, with hyphens.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> ByValue =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => Write(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> ByWord =
        ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All of them, for people.</summary>
    public static string List { get; } = string.Join(", ", Enum.GetNames<TEnum>().Select(Write));

    public static string Of(TEnum value) => ByValue[value];

    public static bool TryParse(string? word, out TEnum value)
    {
        value = default;
        return word is not null && ByWord.TryGetValue(word, out value);
    }

    private static string Write(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
