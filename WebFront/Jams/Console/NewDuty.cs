namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/duty</c>.</summary>
/// <param name="To">Handle of an animator; required.</param>
/// <param name="Note">What they should know.</param>
public sealed record NewDuty(string? To, string? Note);
