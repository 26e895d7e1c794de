using MyDeclic.Posts;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>preview.changed</c>.</summary>
/// <param name="Preview">What the page says; null when its author took it away.</param>
/// <param name="Version">The post's version.</param>
[GenerateSerializer, Immutable, Alias("PreviewEventData")]
public sealed record PreviewEventData(LinkPreview? Preview, int Version) : EventData;
