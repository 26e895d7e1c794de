namespace MyDeclic.WebFront.Asks;

/// <summary>Body of <c>PUT /asks/{id}/questions/{question}/promise</c>.</summary>
/// <param name="Day">As yyyy-MM-dd.</param>
public sealed record NewPromise(string? Day);
