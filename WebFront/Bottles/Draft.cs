namespace MyDeclic.WebFront.Bottles;

/// <summary>Body of <c>POST /bottles/similar</c>: a question that is being written.</summary>
/// <param name="Text">As far as it goes.</param>
/// <param name="Tags">Chosen so far.</param>
public sealed record Draft(string? Text, IReadOnlyList<string>? Tags);
