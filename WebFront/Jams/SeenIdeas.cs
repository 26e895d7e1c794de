namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>POST /jams/{id}/views</c>.</summary>
/// <param name="Ideas">Ideas that stood on one's screen long enough to be read, up to 100.</param>
public sealed record SeenIdeas(IReadOnlyList<long>? Ideas);
