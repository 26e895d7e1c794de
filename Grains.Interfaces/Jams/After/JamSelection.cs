using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Ideas before the jury.</summary>
/// <param name="Jury">Who judges, and by what.</param>
/// <param name="IsOpen">Whether the jury judges now.</param>
/// <param name="IsJuror">Whether the caller is of the jury.</param>
/// <param name="MayDecide">Whether the caller gives ideas a status.</param>
/// <param name="Items">
/// Those whose score the caller sees first, the best of them first; at most <see cref="JamAfterLimits.SelectionIdeasMax"/>.
/// </param>
[GenerateSerializer, Immutable, Alias("JamSelection")]
public sealed record JamSelection(
    JamJury Jury, bool IsOpen, bool IsJuror, bool MayDecide, ImmutableArray<SelectionIdea> Items);
