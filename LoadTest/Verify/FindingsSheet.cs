namespace MyDeclic.LoadTest.Verify;

/// <summary><see cref="Findings"/> as plain figures, for reports and between processes.</summary>
internal sealed record FindingsSheet(
    long Lost, long Duplicated, long OutOfOrder, long Leaked, long Gaps, long Skipped, long Deliveries, long Expected,
    IReadOnlyList<string> Examples);
