using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Something that an animator did.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="By">Who did it.</param>
/// <param name="Action">
/// <c>changed</c>, <c>paused</c>, <c>resumed</c>, <c>extended</c>, <c>brought-forward</c>, <c>merged</c>, <c>separated</c>,
/// <c>moved</c>, <c>pinned</c>, <c>unpinned</c>, <c>spotlight</c>, <c>announced</c>, <c>polled</c>, <c>unpolled</c>,
/// <c>called</c>, <c>uncalled</c>, <c>invited</c>, <c>hidden</c>, <c>shown</c>, <c>declined</c>, <c>handed-over</c>, <c>jury</c>
/// or <c>outcome</c>.
/// </param>
/// <param name="IdeaId">The idea that it concerns; null for none.</param>
/// <param name="Detail">The other idea, the theme, the time, the text or the person that it took; may be empty.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("JamActionView")]
public sealed record JamActionView(long Id, AuthorView By, string Action, long? IdeaId, string Detail, DateTimeOffset At);
