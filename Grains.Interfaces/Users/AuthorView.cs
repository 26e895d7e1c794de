using Orleans;

namespace MyDeclic.Users;

/// <summary>The least that is shown of a person: beside what they wrote or did.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
[GenerateSerializer, Immutable, Alias("AuthorView")]
public sealed record AuthorView(string Handle, string Name);
