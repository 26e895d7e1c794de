using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Writes a message.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("SendMessage")]
public sealed record SendMessage(string? Text, Operation? Operation);
