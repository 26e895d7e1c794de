namespace MyDeclic.WebFront.Blog;

/// <summary>Body of <c>POST /drafts</c> and <c>PATCH /drafts/{id}</c>; an absent field stays as it is.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Version">What the writer saw; 409 when there is another. Absent to write over whatever is there.</param>
public sealed record DraftChanges(string? Title, string? Text, int? Version);
