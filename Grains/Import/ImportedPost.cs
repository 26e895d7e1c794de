using System.Collections.Immutable;
using MyDeclic.Posts;

namespace MyDeclic.Import;

/// <summary>A post of the past.</summary>
/// <param name="Author">Place among <see cref="ImportedOrg.People"/>.</param>
/// <param name="Community">Place among <see cref="ImportedOrg.Communities"/>; null for a post to followers.</param>
/// <param name="Kind">What it is meant to be.</param>
/// <param name="Text">Markdown; tags and mentions in it count.</param>
/// <param name="At">When it was written.</param>
/// <param name="Comments">In the order they were written, all after the post.</param>
/// <param name="Reactions">Who gave what.</param>
public sealed record ImportedPost(
    int Author, int? Community, PostKind Kind, string Text, DateTimeOffset At,
    ImmutableArray<ImportedComment> Comments, ImmutableArray<ImportedReaction> Reactions);
