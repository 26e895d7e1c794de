using Orleans;

namespace MyDeclic.Users;

/// <summary>Somebody whom the caller blocked.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("BlockView")]
public sealed record BlockView(string Handle, string Name, DateTimeOffset At);
