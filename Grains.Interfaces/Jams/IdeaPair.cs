using Orleans;

namespace MyDeclic.Jams;

/// <summary>Two ideas to be compared: which one first?</summary>
/// <param name="First">The one; null when the caller has compared all that there are, or as many as one may.</param>
/// <param name="Second">The other; null with the first.</param>
[GenerateSerializer, Immutable, Alias("IdeaPair")]
public sealed record IdeaPair(IdeaView? First, IdeaView? Second);
