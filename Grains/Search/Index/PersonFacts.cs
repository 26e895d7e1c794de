using System.Collections.Immutable;

namespace MyDeclic.Search;

/// <summary>What stands beside a profile and is found: only what everyone sees, as written.</summary>
/// <param name="Skills">Names of skills.</param>
/// <param name="Projects">Names of projects.</param>
/// <param name="Interests">Interests.</param>
internal sealed record PersonFacts(
    ImmutableArray<string> Skills, ImmutableArray<string> Projects, ImmutableArray<string> Interests);
