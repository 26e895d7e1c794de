using System.Collections.Immutable;

namespace MyDeclic.Storage;

/// <summary>
/// A line to add to the log: references, never content, because content and access are looked at when it is delivered.
/// </summary>
/// <param name="Type">What happened, such as <c>post.added</c>.</param>
/// <param name="Subject">The id of what it happened to.</param>
/// <param name="ActorId">The user who did it.</param>
/// <param name="CommunityId">The community it belongs to, if any.</param>
/// <param name="At">When; kept to the millisecond.</param>
/// <param name="Topics">Where it is published, nowhere if empty; repeated ones are kept once, in ordinal order.</param>
/// <param name="Detail">A short reference such as a reaction's kind or a session's id.</param>
public sealed record EventRow(
    string Type,
    long Subject,
    long ActorId,
    long? CommunityId,
    DateTimeOffset At,
    ImmutableArray<string> Topics,
    string? Detail = null);
