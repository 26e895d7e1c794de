using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>The poll of a new post. It is never changed afterwards.</summary>
/// <param name="Options">2 to 10 different lines.</param>
/// <param name="ClosesAt">When nobody votes any more; later than now, within a year.</param>
/// <param name="IsMultiple">Whether one may choose several; one when absent.</param>
/// <param name="Results">When the tallies are shown; always when absent.</param>
[GenerateSerializer, Immutable, Alias("NewPoll")]
public sealed record NewPoll(
    ImmutableArray<string>? Options, DateTimeOffset? ClosesAt, bool? IsMultiple = null, PollResults? Results = null);
