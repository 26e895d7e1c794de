using MyDeclic.Media;

namespace MyDeclic.WebFront.Jams;

/// <summary>Body of <c>POST /jams/{id}/ideas</c>.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Text">Markdown, not empty.</param>
/// <param name="Theme">The number of a theme; required.</param>
/// <param name="BuildsOn">The idea that it builds on.</param>
/// <param name="CoAuthors">Handles of who wrote it along.</param>
/// <param name="Attachments">Photos and videos.</param>
public sealed record NewIdeaBody(
    string? Title, string? Text, int? Theme, long? BuildsOn, IReadOnlyList<string>? CoAuthors,
    IReadOnlyList<NewAttachment>? Attachments);
