using System.Globalization;

namespace MyDeclic.Notifications;

/// <summary>What a person set, as it is stored. Without a row, the defaults.</summary>
internal sealed record SettingsRow
{
    private const int MinutesPerHour = 60;
    private const int EightOClock = 8 * MinutesPerHour;

    public long UserId { get; init; }

    public long TrayOff { get; init; }

    public long DigestOff { get; init; }

    public int? QuietFrom { get; init; }

    public int? QuietTo { get; init; }

    public string Zone { get; init; } = "";

    public string Language { get; init; } = "en";

    public int Digest { get; init; } = 1;

    public int DigestAt { get; init; } = EightOClock;

    public int Weekends { get; init; }

    public int WithPosts { get; init; } = 1;

    /// <summary>Whether it is stored.</summary>
    public bool IsSaved { get; init; }

    public bool InTray(NotificationKind kind) => (TrayOff & Bit(kind)) == 0;

    public bool InDigest(NotificationKind kind) => Digest > 0 && (DigestOff & Bit(kind)) == 0;

    public static long Bit(NotificationKind kind) => 1L << (int)kind;

    /// <summary>A minute of the day as <c>HH:mm</c>.</summary>
    public static string Clock(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / MinutesPerHour:00}:{minute % MinutesPerHour:00}");

    /// <summary>Reads <c>HH:mm</c>.</summary>
    public static bool TryReadClock(string? text, out int minute)
    {
        var isClock = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        minute = isClock ? (time.Hour * MinutesPerHour) + time.Minute : 0;
        return isClock;
    }
}
