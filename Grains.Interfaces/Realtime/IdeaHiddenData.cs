using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>idea.hidden</c>: told to the idea's authors.</summary>
/// <param name="JamId">The jam.</param>
/// <param name="Hidden">The idea with its reason; null when it is shown again.</param>
[GenerateSerializer, Immutable, Alias("IdeaHiddenData")]
public sealed record IdeaHiddenData(long JamId, HiddenIdea? Hidden) : EventData;
