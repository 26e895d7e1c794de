namespace Orleans.Embedded.Enumerations;

/// <summary>What one message brings of a sequence. Without elements and not at the end, it is a sign of life.</summary>
/// <param name="Elements">The next elements, in order.</param>
/// <param name="Outlook">What may follow.</param>
internal sealed record Batch<T>(IReadOnlyList<T> Elements, Outlook Outlook);
