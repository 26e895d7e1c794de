namespace MyDeclic.Users;

/// <summary>A stored session or token.</summary>
internal sealed record SessionRow
{
    public const int BrowserKind = 0;
    public const int TokenKind = 1;

    public long Id { get; init; }

    public long UserId { get; init; }

    public string TokenHash { get; init; } = "";

    public string Csrf { get; init; } = "";

    public int Kind { get; init; }

    public string Label { get; init; } = "";

    public long CreatedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public int Population { get; init; }

    public TokenView ToView(string? secret) =>
        new(Id, Label, secret, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt));
}
