using Orleans;

namespace MyDeclic.Jams;

/// <summary>From those who could take part to those who voted.</summary>
/// <param name="Invited">People who may contribute now, with those who did when they could.</param>
/// <param name="Visited">Of them, who looked at an idea, contributed or voted.</param>
/// <param name="Participated">Of them, who contributed or voted.</param>
/// <param name="Contributed">Of them, who has an idea or a comment in the jam.</param>
/// <param name="Voted">Of them, whose votes stand.</param>
[GenerateSerializer, Immutable, Alias("JamFunnel")]
public sealed record JamFunnel(int Invited, int Visited, int Participated, int Contributed, int Voted);
