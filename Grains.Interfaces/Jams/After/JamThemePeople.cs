using Orleans;

namespace MyDeclic.Jams;

/// <summary>People in one theme of a jam.</summary>
/// <param name="Theme">Its number.</param>
/// <param name="Contributed">People with an idea or a comment in it.</param>
/// <param name="Voted">People who voted for an idea of it.</param>
[GenerateSerializer, Immutable, Alias("JamThemePeople")]
public sealed record JamThemePeople(int Theme, int Contributed, int Voted);
