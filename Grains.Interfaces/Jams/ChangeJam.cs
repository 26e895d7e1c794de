using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Changes a jam; what is null stays as it is.</summary>
/// <param name="Title">One line.</param>
/// <param name="Challenge">Markdown.</param>
/// <param name="Phases">All phases anew; only before the first has opened.</param>
/// <param name="Themes">All themes anew, in order: those that exist may be renamed and moved to, never removed.</param>
/// <param name="Sponsors">User ids.</param>
/// <param name="Animators">User ids.</param>
[GenerateSerializer, Immutable, Alias("ChangeJam")]
public sealed record ChangeJam(
    string? Title, string? Challenge, ImmutableArray<NewJamPhase>? Phases, ImmutableArray<NewJamTheme>? Themes,
    ImmutableArray<long>? Sponsors, ImmutableArray<long>? Animators);
