namespace Orleans.Embedded.Surface;

/// <summary>What others see of a member.</summary>
/// <param name="Key">Name and parameter types.</param>
/// <param name="IsOverride">Whether it only replaces what the type has inherited.</param>
/// <param name="Facets">All else that is said of it, by the name of what is said.</param>
internal sealed record SurfaceMember(string Key, bool IsOverride, IReadOnlyDictionary<string, string> Facets);
