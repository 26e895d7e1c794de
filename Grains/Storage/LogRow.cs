namespace MyDeclic.Storage;

/// <summary>An event as it is read from the database, its topics joined by line feeds.</summary>
internal sealed record LogRow(
    long Id,
    string Type,
    long Subject,
    long ActorId,
    long? CommunityId,
    string? Detail,
    DateTimeOffset At,
    string? Topics)
{
    /// <summary>The columns of this record, for a query whose table of events is called <c>e</c>.</summary>
    public const string Columns =
        """
        e.id, e.type, e.subject, e.actor_id, e.community_id, e.detail, e.at,
        (SELECT string_agg(t.topic, @lineFeed) FROM event_topics t WHERE t.event_id = e.id) AS topics
        """;

    /// <summary>The value for <c>@lineFeed</c>; topics have no control characters.</summary>
    public const string LineFeed = "\n";

    public LogEntry ToEntry() => new(
        Id,
        Type,
        Subject,
        ActorId,
        CommunityId,
        Detail,
        At,
        Topics is null ? [] : [.. Topics.Split(LineFeed).Order(StringComparer.Ordinal)]);
}
