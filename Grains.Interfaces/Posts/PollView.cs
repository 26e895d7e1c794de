using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>A poll as it is shown. Who voted what is never told.</summary>
/// <param name="Options">What one chooses from; a choice is a number of these, from 0.</param>
/// <param name="IsMultiple">Whether one may choose several.</param>
/// <param name="Results">When the tallies are shown.</param>
/// <param name="ClosesAt">From this moment on nobody votes.</param>
/// <param name="Voters">People who voted.</param>
/// <param name="Votes">How many chose each option; null where the reader may not see it yet.</param>
[GenerateSerializer, Immutable, Alias("PollView")]
public sealed record PollView(
    ImmutableArray<string> Options, bool IsMultiple, PollResults Results, DateTimeOffset ClosesAt, int Voters,
    ImmutableArray<int>? Votes);
