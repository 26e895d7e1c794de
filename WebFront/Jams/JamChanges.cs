namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PATCH /jams/{id}</c>; what is absent stays as it is.</summary>
/// <param name="Title">One line.</param>
/// <param name="Challenge">Markdown.</param>
/// <param name="Phases">All phases anew; before the jam begins.</param>
/// <param name="Themes">All themes anew, in order; those that exist are renamed, never removed.</param>
/// <param name="Sponsors">Handles.</param>
/// <param name="Animators">Handles.</param>
public sealed record JamChanges(
    string? Title, string? Challenge, IReadOnlyList<NewPhase>? Phases, IReadOnlyList<NewTheme>? Themes,
    IReadOnlyList<string>? Sponsors, IReadOnlyList<string>? Animators);
