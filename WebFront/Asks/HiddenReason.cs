namespace MyDeclic.WebFront.Asks;

/// <summary>Body of <c>PUT /asks/{id}/questions/{question}/hidden</c>.</summary>
/// <param name="Reason">Told to who asked; not empty.</param>
public sealed record HiddenReason(string? Reason);
