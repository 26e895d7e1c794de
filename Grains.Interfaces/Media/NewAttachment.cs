using Orleans;

namespace MyDeclic.Media;

/// <summary>A photo or video to hang on what is written.</summary>
/// <param name="Id">One's own, hanging on nothing yet.</param>
/// <param name="Alt">What it shows, for who does not see it; null for nothing said.</param>
[GenerateSerializer, Immutable, Alias("NewAttachment")]
public sealed record NewAttachment(long Id, string? Alt);
