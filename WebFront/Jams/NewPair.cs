namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/pairs</c>.</summary>
/// <param name="Winner">The idea that comes first; required.</param>
/// <param name="Loser">The other; required.</param>
public sealed record NewPair(long? Winner, long? Loser);
