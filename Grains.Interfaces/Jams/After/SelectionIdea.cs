using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>An idea before the jury, as one person may see it.</summary>
/// <param name="Idea">The idea.</param>
/// <param name="IsOwn">Whether the caller wrote it, or a part: nobody judges what is theirs.</param>
/// <param name="Judged">Jurors who judged it.</param>
/// <param name="Score">
/// The mean over criteria by weight of the means over jurors, 1 to 5; null without any, and for a juror who has not judged.
/// </param>
/// <param name="Mine">What the caller gave; null for nothing.</param>
/// <param name="Others">What others gave; empty for a juror who has not judged.</param>
/// <param name="Status">What becomes of it; null while nobody said.</param>
[GenerateSerializer, Immutable, Alias("SelectionIdea")]
public sealed record SelectionIdea(
    IdeaView Idea, bool IsOwn, int Judged, double? Score, IdeaJudgement? Mine, ImmutableArray<IdeaJudgement> Others,
    IdeaStatus? Status);
