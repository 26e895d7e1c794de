namespace MyDeclic.WebFront.Conversations;

/// <summary>Body of <c>PUT /conversations/{id}/read</c> and <c>/delivered</c>.</summary>
/// <param name="Seq">The number of the newest message that was read, or received.</param>
public sealed record Reached(int? Seq);
