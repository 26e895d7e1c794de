namespace MyDeclic.LoadTest.Compare;

/// <summary>What a comparison was asked, beside what every scenario is.</summary>
/// <param name="Posts">Posts in each turn.</param>
/// <param name="Pairs">Turns of each side.</param>
/// <param name="MemoryPairs">How often the memory of idle connections is measured, on freshly started servers.</param>
/// <param name="IsStrict">Whether a missed wish fails the run.</param>
internal sealed record CompareSettings(int Posts, int Pairs, int MemoryPairs, bool IsStrict);
