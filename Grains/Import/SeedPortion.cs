using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>What one transaction of a streamed import writes.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Done">How much of the step is written with it.</param>
/// <param name="Write">Writes it.</param>
internal sealed record SeedPortion(ImportStep Step, int Done, Action<WriteTransaction> Write);
