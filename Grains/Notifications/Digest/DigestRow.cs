namespace MyDeclic.Notifications;

/// <summary>Whose digest is due.</summary>
internal sealed record DigestRow
{
    public long UserId { get; init; }

    public long? DueAt { get; init; }

    public long UpTo { get; init; }

    public long MadeAt { get; init; }
}
