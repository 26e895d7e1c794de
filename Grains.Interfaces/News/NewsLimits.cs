namespace MyDeclic.News;

/// <summary>Every limit of news, with its unit.</summary>
public static class NewsLimits
{
    /// <summary>Longest summary, in UTF-16 units.</summary>
    public const int SummaryCharactersMax = 400;

    /// <summary>Articles that are drafts or scheduled, of the whole team.</summary>
    public const int UnpublishedMax = 500;

    /// <summary>Countries, and organisational units, that one article may be for, of each.</summary>
    public const int PlacesMax = 50;

    /// <summary>Countries, and organisational units, that are offered, of each: those most people have.</summary>
    public const int PlacesOfferedMax = 500;

    /// <summary>Articles that became due and are published by one look at the front page.</summary>
    public const int DueAtOnce = 20;

    /// <summary>How far ahead an article may be scheduled, or expire.</summary>
    public static readonly TimeSpan AheadMax = TimeSpan.FromDays(366 * 5);

    /// <summary>When publishing that failed is tried again.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    /// <summary>Longest time that a reminder is set for; then it is set anew.</summary>
    public static readonly TimeSpan ReminderMax = TimeSpan.FromDays(20);
}
