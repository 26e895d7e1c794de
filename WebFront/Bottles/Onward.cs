namespace MyDeclic.WebFront.Bottles;

/// <summary>Body of <c>POST /bottles/{id}/pass-on</c>.</summary>
/// <param name="Handle">Who knows better.</param>
public sealed record Onward(string? Handle);
