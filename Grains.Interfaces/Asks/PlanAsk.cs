using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>Plans a session.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Intro">Markdown; may be empty.</param>
/// <param name="Hosts">User ids of those who answer, in order.</param>
/// <param name="OpensAt">Before <paramref name="ClosesAt"/>.</param>
/// <param name="ClosesAt">Not past, and not further from the opening than <see cref="AskLimits.LastsMax"/>.</param>
/// <param name="Populations">Who sees it; null for everybody. It stays as it is.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("PlanAsk")]
public sealed record PlanAsk(
    string? Title, string? Intro, ImmutableArray<long> Hosts, DateTimeOffset OpensAt, DateTimeOffset ClosesAt,
    ImmutableArray<Population>? Populations, Operation? Operation);
