namespace MyDeclic.Notifications;

/// <summary>A group of notifications, as writing asks for it.</summary>
internal sealed record Group
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public int InTray { get; init; }
}
