using System.Collections.Immutable;

namespace MyDeclic.Storage;

/// <summary>What texts must hold: of every part, at least one choice.</summary>
/// <param name="Parts">Joined by "and"; the choices of each by "or". None is empty.</param>
public sealed record TextQuery(ImmutableArray<ImmutableArray<TextChoice>> Parts);
