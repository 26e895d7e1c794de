namespace MyDeclic.Search;

/// <summary>Something found, with what it weighs.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Id">Orders what weighs the same, newest first.</param>
/// <param name="Weight">The greater the better.</param>
internal sealed record Found<T>(T Value, long Id, int Weight);
