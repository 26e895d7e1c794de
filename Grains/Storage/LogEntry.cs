using System.Collections.Immutable;

namespace MyDeclic.Storage;

/// <summary>A line of the log as it was committed.</summary>
/// <param name="Id">Its position: larger is later, and numbers may be missing.</param>
/// <param name="Type">What happened, such as <c>post.added</c>.</param>
/// <param name="Subject">The id of what it happened to.</param>
/// <param name="ActorId">The user who did it.</param>
/// <param name="CommunityId">The community it belongs to, if any.</param>
/// <param name="Detail">A short reference such as a reaction's kind or a session's id.</param>
/// <param name="At">When, to the millisecond, in UTC.</param>
/// <param name="Topics">Where it is published, in ordinal order, each once.</param>
public sealed record LogEntry(
    long Id,
    string Type,
    long Subject,
    long ActorId,
    long? CommunityId,
    string? Detail,
    DateTimeOffset At,
    ImmutableArray<string> Topics);
