namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>POST /jams/{id}/ideas/{idea}/experts</c>.</summary>
/// <param name="User">Handle; required.</param>
public sealed record Expert(string? User);
