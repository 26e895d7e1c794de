using MyDeclic.Jams;

namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/outcome</c>: all of it anew.</summary>
/// <param name="Status">What becomes of the idea; required.</param>
/// <param name="Reason">Why; required for what is declined.</param>
/// <param name="Owner">Handle of who carries it on; absent for nobody.</param>
/// <param name="ExpectedSavings">In thousands of euros; absent when nobody can say.</param>
/// <param name="ActualSavings">The same.</param>
public sealed record NewOutcome(IdeaStatus? Status, string? Reason, string? Owner, int? ExpectedSavings, int? ActualSavings);
