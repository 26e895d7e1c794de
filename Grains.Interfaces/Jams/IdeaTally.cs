using Orleans;

namespace MyDeclic.Jams;

/// <summary>The numbers of an idea, for screens that have its words.</summary>
/// <param name="Id">The idea.</param>
/// <param name="Comments">Comments of its thread.</param>
/// <param name="Points">Points given, or the sum of stars; null while tallies are hidden.</param>
/// <param name="Votes">People who voted for it; null while tallies are hidden.</param>
/// <param name="Told">As in <see cref="IdeaView"/>: a view with a lower number is older.</param>
[GenerateSerializer, Immutable, Alias("IdeaTally")]
public sealed record IdeaTally(long Id, int Comments, int? Points, int? Votes, int Told);
