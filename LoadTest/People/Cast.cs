namespace MyDeclic.LoadTest.People;

/// <summary>Everybody whom the load tester speaks for, and what it knows of them.</summary>
/// <param name="Members">The members.</param>
/// <param name="Communities">The communities that they are in.</param>
internal sealed record Cast(IReadOnlyList<CastMember> Members, IReadOnlyList<CastCommunity> Communities);
