using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>poll.changed</c>. Who voted is not told.</summary>
/// <param name="Poll">With the tallies that everybody may see; who may see more asks for them.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("PollEventData")]
public sealed record PollEventData(PollView Poll, int Version) : EventData;
