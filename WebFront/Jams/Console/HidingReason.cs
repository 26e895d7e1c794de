namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/ideas/{idea}/hidden</c>.</summary>
/// <param name="Reason">What the author is told; not empty.</param>
public sealed record HidingReason(string? Reason);
