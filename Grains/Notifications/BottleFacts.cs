namespace MyDeclic.Notifications;

/// <summary>What sources ask of a bottle.</summary>
internal sealed record BottleFacts
{
    public long HelperId { get; init; }

    public long AnswerId { get; init; }

    public int Thanked { get; init; }
}
