namespace MyDeclic.Jams;

/// <summary>Which ideas are listed, for whom.</summary>
/// <param name="JamId">Of this jam.</param>
/// <param name="Order">In which order.</param>
/// <param name="Theme">Only of this theme; null for all.</param>
/// <param name="Viewer">Who reads.</param>
internal sealed record IdeaListing(long JamId, IdeaOrder Order, int? Theme, long Viewer);
