namespace MyDeclic.LoadTest.Verify;

/// <summary>An event of the log, as the first who received it read it.</summary>
/// <param name="Index">Its place in this process's order of first sight.</param>
/// <param name="Id">Its id in the log.</param>
/// <param name="Kind">What it tells of; null for what is no write of ours.</param>
/// <param name="Number">The write's number, of a text; -1 for a reaction.</param>
/// <param name="Post">The post that was reacted to.</param>
/// <param name="Actor">Who reacted, by handle.</param>
/// <param name="DueAt">When the write was due, in microseconds; 0 when it is not known from the event.</param>
internal sealed record SeenEvent(
    int Index, long Id, WriteKind? Kind, int Number = -1, long Post = 0, string? Actor = null, long DueAt = 0);
