using Orleans;

namespace MyDeclic.Jams;

/// <summary>An idea as it is exported: those that are shown, and those that were merged into one that is.</summary>
/// <param name="Id">The idea.</param>
/// <param name="Title">One line.</param>
/// <param name="Theme">The name of its theme.</param>
/// <param name="Authors">Names with commas between: who published it, then who wrote it along.</param>
/// <param name="Unit">Of who published it, as the profile shows it to everybody.</param>
/// <param name="Country">The same.</param>
/// <param name="At">When it was published.</param>
/// <param name="Points">Null while tallies are hidden, and for a merged one: its points count where it is shown.</param>
/// <param name="Votes">The same.</param>
/// <param name="Comments">Of its own thread.</param>
/// <param name="Status">What becomes of it; null when nobody said.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Owner">Who carries it on; empty for nobody.</param>
/// <param name="ExpectedSavings">In thousands of euros; null when nobody said.</param>
/// <param name="ActualSavings">The same.</param>
/// <param name="MergedInto">The idea that it went into.</param>
/// <param name="BuildsOn">The idea that it builds on.</param>
[GenerateSerializer, Immutable, Alias("JamExportRow")]
public sealed record JamExportRow(
    long Id, string Title, string Theme, string Authors, string Unit, string Country, DateTimeOffset At, int? Points, int? Votes,
    int Comments, IdeaStatus? Status, string Reason, string Owner, int? ExpectedSavings, int? ActualSavings, long? MergedInto,
    long? BuildsOn);
