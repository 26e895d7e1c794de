using Orleans;

namespace MyDeclic.Media;

/// <summary>A caller may bring a file.</summary>
/// <param name="Id">What it will be called.</param>
[GenerateSerializer, Immutable, Alias("MediaBegun")]
public sealed record MediaBegun(long Id);
