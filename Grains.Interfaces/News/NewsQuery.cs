using Orleans;

namespace MyDeclic.News;

/// <summary>Which published articles are asked for.</summary>
/// <param name="Relevant">Only those that concern the caller's country and unit.</param>
/// <param name="Archive">Those that left the front page, in place of those on it.</param>
[GenerateSerializer, Immutable, Alias("NewsQuery")]
public sealed record NewsQuery(bool Relevant, bool Archive);
