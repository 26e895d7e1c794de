using MyDeclic.Media;

namespace MyDeclic.WebFront.News;

/// <summary>Body of <c>POST /news</c> and <c>PATCH /news/{id}</c>; an absent field stays as it is.</summary>
/// <param name="Title">One line; required of what is published or scheduled, like the summary and the text.</param>
/// <param name="Summary">Plain text of a few lines.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Cover">An own photo that hangs on nothing yet, with what it shows; or the present one, described anew.</param>
/// <param name="RemoveCover">True to take the cover away.</param>
/// <param name="Populations">Who may read it; everybody when empty. It stays as it is once published.</param>
/// <param name="Countries">Whom it concerns, as profiles name them; everybody when empty.</param>
/// <param name="Units">Organisational units, likewise.</param>
/// <param name="CommentsOff">Whether nobody may comment.</param>
/// <param name="ExpiresAt">From when on it stands in the archive alone.</param>
/// <param name="RemoveExpiry">True to let it stand for good.</param>
/// <param name="IsHeadline">Whether it leads the front page, in place of what did.</param>
/// <param name="Version">What the writer saw; 409 when there is another. Absent to write over whatever is there.</param>
public sealed record ArticleChanges(
    string? Title, string? Summary, string? Text, NewAttachment? Cover, bool? RemoveCover,
    IReadOnlyList<Population>? Populations, IReadOnlyList<string>? Countries, IReadOnlyList<string>? Units, bool? CommentsOff,
    DateTimeOffset? ExpiresAt, bool? RemoveExpiry, bool? IsHeadline, int? Version);
