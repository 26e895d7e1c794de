namespace MyDeclic.WebFront.Jams;

/// <summary>A theme in the body of a request.</summary>
/// <param name="Name">One line, not empty.</param>
/// <param name="Question">What its animators ask.</param>
/// <param name="Animators">Handles of those who animate it, besides the jam's animators.</param>
public sealed record NewTheme(string? Name, string? Question, IReadOnlyList<string>? Animators);
