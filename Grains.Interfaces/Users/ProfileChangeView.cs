using Orleans;

namespace MyDeclic.Users;

/// <summary>A change that a person made to the own profile. Only that person sees it.</summary>
/// <param name="Id">Grows with time.</param>
/// <param name="Field">The part, as the wire spells it.</param>
/// <param name="Kind">Whether what it says changed, or who sees it.</param>
/// <param name="Before">Its start, at most <see cref="Limits.HistoryValueCharactersMax"/>; empty when there was nothing.</param>
/// <param name="After">The same of what it became.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("ProfileChangeView")]
public sealed record ProfileChangeView(
    long Id, string Field, ProfileChangeKind Kind, string Before, string After, DateTimeOffset At);
