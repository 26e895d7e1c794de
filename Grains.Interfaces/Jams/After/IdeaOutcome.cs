using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>What becomes of an idea.</summary>
/// <param name="IdeaId">The idea.</param>
/// <param name="Title">Its title.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="Authors">Who wrote it; with those of the ideas that were merged into it.</param>
/// <param name="Status">What becomes of it.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Owner">Who carries it on; null for nobody.</param>
/// <param name="ExpectedSavings">In thousands of euros; null when nobody said.</param>
/// <param name="ActualSavings">The same.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Number">How many statuses it had, with this one.</param>
[GenerateSerializer, Immutable, Alias("IdeaOutcome")]
public sealed record IdeaOutcome(
    long IdeaId, string Title, int Theme, ImmutableArray<AuthorView> Authors, IdeaStatus Status, string Reason,
    AuthorView? Owner, int? ExpectedSavings, int? ActualSavings, AuthorView By, DateTimeOffset At, int Number);
