namespace MyDeclic.Bench;

/// <summary>The post that every writer writes.</summary>
internal sealed record PostText(string Text, DateTimeOffset At)
{
    public const string InsertPost =
        """
        INSERT INTO posts (id, author_id, community_id, kind, text, created_at)
        VALUES (@id, @author, NULL, 0, @Text, @At)
        """;

    /// <summary>Of ordinary length.</summary>
    public static PostText Ordinary { get; } = new(
        "A post of ordinary length, as people write them when they share a piece of news.",
        new DateTimeOffset(2026, 3, 20, 12, 0, 0, TimeSpan.Zero));
}
