namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>PUT /jams/{id}/poll</c>.</summary>
/// <param name="Question">One line, not empty.</param>
/// <param name="Options">2 to 6 different lines.</param>
/// <param name="Seconds">How long it stays open; two minutes when absent.</param>
public sealed record NewJamPoll(string? Question, IReadOnlyList<string>? Options, int? Seconds);
