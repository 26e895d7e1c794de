using Orleans;

namespace MyDeclic.Users;

/// <summary>A colleague who confirmed a skill.</summary>
/// <param name="Handle">Unique and permanent.</param>
/// <param name="Name">As the colleague wrote it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("ConfirmationView")]
public sealed record ConfirmationView(string Handle, string Name, DateTimeOffset At);
