namespace MyDeclic.Search;

/// <summary>One reason to show a person.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Reason">Why, as it is told.</param>
/// <param name="Weight">What it adds; see <see cref="Weights"/>.</param>
internal sealed record Signal(long UserId, FoundReason Reason, int Weight);
