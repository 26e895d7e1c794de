namespace Orleans.Embedded.Surface;

/// <summary>What others see of a type.</summary>
/// <param name="Name">With namespace; nested types after a dot, the number of type parameters after a backtick.</param>
/// <param name="Bases">The base types that the assembly tells of, the nearest first.</param>
/// <param name="Interfaces">All interfaces, inherited ones too as far as the compiler wrote them down.</param>
/// <param name="Facets">All else that is said of the type, by the name of what is said.</param>
/// <param name="Members">By what callers name them by: name and parameter types.</param>
internal sealed record SurfaceType(
    string Name,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Interfaces,
    IReadOnlyDictionary<string, string> Facets,
    IReadOnlyDictionary<string, SurfaceMember> Members);
