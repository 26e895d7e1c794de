namespace MyDeclic.Shortcuts;

/// <summary>How many shortcuts there are, and how long.</summary>
public static class ShortcutLimits
{
    /// <summary>Shortcuts of the company.</summary>
    public const int CompanyMax = 30;

    /// <summary>Shortcuts of one person.</summary>
    public const int PerPersonMax = 30;

    /// <summary>Longest label, in UTF-16 units.</summary>
    public const int LabelCharactersMax = 40;

    /// <summary>Longest address, in UTF-16 units; longer ones break in some browsers and proxies.</summary>
    public const int UrlCharactersMax = 2_000;

    /// <summary>Longest emoji, in UTF-16 units: the longest of Unicode's own list have 15.</summary>
    public const int EmojiCharactersMax = 16;
}
