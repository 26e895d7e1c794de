using Orleans;

namespace MyDeclic.Media;

/// <summary>A photo or a video as it is shown.</summary>
/// <param name="Id">Its files are at <c>/media/{id}/{variant}</c>.</param>
/// <param name="Kind">Photos have <c>s</c>, <c>m</c> and <c>l</c>; videos <c>poster</c> and <c>video</c>.</param>
/// <param name="Width">Of the largest, in pixels: what a page keeps free for it.</param>
/// <param name="Height">Of the largest, in pixels.</param>
/// <param name="Alt">What it shows, for who does not see it; empty when not said.</param>
/// <param name="Milliseconds">How long a video lasts; 0 for photos.</param>
[GenerateSerializer, Immutable, Alias("AttachmentView")]
public sealed record AttachmentView(long Id, MediaKind Kind, int Width, int Height, string Alt, int Milliseconds);
