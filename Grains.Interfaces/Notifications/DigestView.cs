using Orleans;

namespace MyDeclic.Notifications;

/// <summary>A digest as it would be sent now.</summary>
/// <param name="IsEmpty">Nothing waits: none would be sent, and the rest is empty.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Html">The HTML part, a whole document.</param>
/// <param name="Text">The plain part.</param>
[GenerateSerializer, Immutable, Alias("DigestView")]
public sealed record DigestView(bool IsEmpty, string Subject, string Html, string Text);
