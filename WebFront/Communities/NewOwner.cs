namespace MyDeclic.WebFront.Communities;

/// <summary>Body of <c>POST /communities/{slug}/transfer</c>.</summary>
/// <param name="Handle">A member.</param>
public sealed record NewOwner(string? Handle);
