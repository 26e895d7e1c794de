using System.Collections.Immutable;
using MyDeclic.Media;
using Orleans;

namespace MyDeclic.News;

/// <summary>Changes an article; what is null stays as it is.</summary>
/// <param name="Title">One line.</param>
/// <param name="Summary">Plain text.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Cover">An own photo that hangs on nothing yet, or the present one with another description.</param>
/// <param name="RemoveCover">Takes the cover away.</param>
/// <param name="Populations">Who may read it; none for everybody. Not once it is published.</param>
/// <param name="Countries">Whom it concerns; none for all countries.</param>
/// <param name="Units">Whom it concerns; none for all organisational units.</param>
/// <param name="CommentsOff">Whether nobody may comment.</param>
/// <param name="ExpiresAt">From when on it stands in the archive alone.</param>
/// <param name="RemoveExpiry">Lets it stand for good.</param>
/// <param name="IsHeadline">Whether it leads the front page, in place of what did.</param>
/// <param name="Version">What the writer saw; null to write over whatever is there.</param>
/// <param name="Operation">Recognises a retry of what begins it.</param>
[GenerateSerializer, Immutable, Alias("SaveArticle")]
public sealed record SaveArticle(
    string? Title = null, string? Summary = null, string? Text = null, NewAttachment? Cover = null, bool RemoveCover = false,
    ImmutableArray<Population>? Populations = null, ImmutableArray<string>? Countries = null,
    ImmutableArray<string>? Units = null, bool? CommentsOff = null, DateTimeOffset? ExpiresAt = null,
    bool RemoveExpiry = false, bool? IsHeadline = null, int? Version = null, Operation? Operation = null);
