using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Media;

/// <summary>Makes converted files known, which stand where they are read from.</summary>
/// <param name="Id">As <see cref="IMediaGrain.BeginAsync"/> gave it.</param>
/// <param name="Kind">What they are to be used as.</param>
/// <param name="Width">Of the largest, in pixels.</param>
/// <param name="Height">Of the largest, in pixels.</param>
/// <param name="Milliseconds">How long a video lasts; 0 for photos.</param>
/// <param name="Files">What was made.</param>
[GenerateSerializer, Immutable, Alias("StoreMedia")]
public sealed record StoreMedia(
    long Id, MediaKind Kind, int Width, int Height, int Milliseconds, ImmutableArray<StoredFile> Files);
