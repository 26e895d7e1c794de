namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/closing</c>.</summary>
/// <param name="ClosesAt">When the phase closes; absent for now, where one is open.</param>
public sealed record JamClosing(DateTimeOffset? ClosesAt);
