using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>A quick poll that animators hold among those in a jam.</summary>
/// <param name="Id">The poll.</param>
/// <param name="Question">One line.</param>
/// <param name="Options">In order.</param>
/// <param name="ClosesAt">From when on it takes no votes.</param>
[GenerateSerializer, Immutable, Alias("JamPoll")]
public sealed record JamPoll(long Id, string Question, ImmutableArray<JamPollOption> Options, DateTimeOffset ClosesAt);
