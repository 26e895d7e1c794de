using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>An idea as the wall shows it; its thread is the post of the same id.</summary>
/// <param name="Id">The idea, and its post.</param>
/// <param name="JamId">The jam.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="Title">One line; empty when it is not shown.</param>
/// <param name="Excerpt">How its text begins; empty when it is not shown.</param>
/// <param name="Authors">Who published it, then who wrote it along; with those of the ideas that were merged into it.</param>
/// <param name="At">When it was published.</param>
/// <param name="State">Whether it is shown.</param>
/// <param name="MergedInto">The idea that it is one with; null when it stands for itself.</param>
/// <param name="BuildsOn">The idea that it builds on; null for none.</param>
/// <param name="Comments">Comments of its thread.</param>
/// <param name="Points">Points given, the sum of stars, or comparisons won; null while tallies are hidden.</param>
/// <param name="Votes">People who voted for it, or compared it; null while tallies are hidden.</param>
/// <param name="Pin">Its place among those that animators put first; 0 for none.</param>
/// <param name="IsCalled">Whether animators call for votes for it.</param>
/// <param name="Told">Grows each time it is told to screens; a view with a lower number is older.</param>
[GenerateSerializer, Immutable, Alias("IdeaView")]
public sealed record IdeaView(
    long Id, long JamId, int Theme, string Title, string Excerpt, ImmutableArray<AuthorView> Authors, DateTimeOffset At,
    IdeaState State, long? MergedInto, long? BuildsOn, int Comments, int? Points, int? Votes, int Pin, bool IsCalled,
    int Told);
