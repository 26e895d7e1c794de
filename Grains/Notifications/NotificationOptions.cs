namespace MyDeclic.Notifications;

/// <summary>How an installation notifies: section <c>Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Notifications";

    /// <summary>The time zone of those who chose none, as in the IANA database.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The language of mails to those who chose none: <c>en</c> or <c>fr</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>How often due digests and waiting mails are looked for; at least a minute.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What is wrong with these, for people.</summary>
    public IEnumerable<string> Problems()
    {
        if (MemberTime.Find(TimeZone) is null)
            yield return $"{Section}:{nameof(TimeZone)}: expected a time zone such as Europe/Paris.";
        if (!NotificationRules.IsLanguage(Language)) yield return $"{Section}:{nameof(Language)}: expected en or fr.";
        if (LookEvery < TimeSpan.FromMinutes(1)) yield return $"{Section}:{nameof(LookEvery)}: expected at least 00:01:00.";
    }
}
