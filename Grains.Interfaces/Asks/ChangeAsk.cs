using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>Changes a session; null leaves a part as it is.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Intro">Markdown.</param>
/// <param name="Hosts">User ids of those who answer, in order.</param>
/// <param name="OpensAt">Only while it is planned.</param>
/// <param name="ClosesAt">Sooner, later, or again after it closed.</param>
[GenerateSerializer, Immutable, Alias("ChangeAsk")]
public sealed record ChangeAsk(
    string? Title, string? Intro, ImmutableArray<long>? Hosts, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);
