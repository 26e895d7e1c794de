namespace MyDeclic.WebFront.News;

/// <summary>Body of <c>PUT /news/{id}/schedule</c>.</summary>
/// <param name="At">When it is published; in the future, required.</param>
public sealed record Publication(DateTimeOffset? At);
