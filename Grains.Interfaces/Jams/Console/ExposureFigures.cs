using Orleans;

namespace MyDeclic.Jams;

/// <summary>How the readers of a jam are shared out among its ideas: what the order <see cref="IdeaOrder.Fair"/> is for.</summary>
/// <param name="Ideas">Ideas that are shown.</param>
/// <param name="Readers">People who saw at least one.</param>
/// <param name="Unseen">Ideas that nobody saw but who wrote them.</param>
/// <param name="Least">Readers of the idea that has the fewest.</param>
/// <param name="Median">Readers of the idea in the middle.</param>
/// <param name="Most">Readers of the idea that has the most.</param>
/// <param name="MedianEarly">The median of the half that came first.</param>
/// <param name="MedianLate">The median of the half that came last.</param>
[GenerateSerializer, Immutable, Alias("ExposureFigures")]
public sealed record ExposureFigures(
    int Ideas, int Readers, int Unseen, int Least, int Median, int Most, int MedianEarly, int MedianLate);
