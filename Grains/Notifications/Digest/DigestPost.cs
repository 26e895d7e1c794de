namespace MyDeclic.Notifications;

/// <summary>A post that a digest adds.</summary>
internal sealed record DigestPost
{
    public long Id { get; init; }

    public string Author { get; init; } = "";

    public string Community { get; init; } = "";

    public string Text { get; init; } = "";

    public long Comments { get; init; }

    public long Reactions { get; init; }
}
