namespace MyDeclic.Notifications;

/// <summary>A mail on its way.</summary>
internal sealed record OutgoingMail
{
    public long Id { get; init; }

    /// <summary>The address as it is when it is sent.</summary>
    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Html { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Where one click ends such mails; empty when nothing does.</summary>
    public string Unsubscribe { get; init; } = "";

    public long CreatedAt { get; init; }

    public int Attempts { get; init; }
}
