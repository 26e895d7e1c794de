using MyDeclic.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The argument of the client's <c>event</c>.</summary>
/// <param name="Position">Where it stands in the log.</param>
/// <param name="Type">One of the log's words.</param>
/// <param name="Topic">The word the client watched with.</param>
/// <param name="Subject">The id of what changed.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Data">An <see cref="MyDeclic.Realtime.EventData"/>, written by its own type.</param>
internal sealed record EventNotice(
    string Position, string Type, string Topic, long Subject, DateTimeOffset At, AuthorView Actor, object Data);

/// <summary>The argument of the client's <c>mark</c>.</summary>
/// <param name="Position">Everything up to here has been sent.</param>
internal sealed record MarkNotice(string Position);

/// <summary>The argument of the client's <c>gap</c>.</summary>
/// <param name="Topic">The word the client watched with.</param>
/// <param name="Reason">One of <see cref="GapReason"/>.</param>
/// <param name="Position">What happens after it is sent again, unless the reason is <c>revoked</c>.</param>
internal sealed record GapNotice(string Topic, string Reason, string Position);

/// <summary>The answer of <c>Watch</c>.</summary>
/// <param name="Topic">The word the client watches with.</param>
/// <param name="Position">Everything of the topic after it was or will be sent.</param>
internal sealed record WatchAnswer(string Topic, string Position);
