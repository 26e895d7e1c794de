using System.Collections.Immutable;
using MyDeclic.Markdown;
using MyDeclic.Media;
using MyDeclic.Posts;

namespace MyDeclic.Conversations;

/// <summary>What a new post consists of besides its row, checked.</summary>
/// <param name="Written">What its text refers to.</param>
/// <param name="Mentioned">The people that it mentions.</param>
/// <param name="Attachments">Photos and videos beside the text.</param>
/// <param name="Poll">What people vote on; null for nothing.</param>
internal sealed record NewParts(
    WrittenText Written, ImmutableArray<long> Mentioned, ImmutableArray<NewAttachment> Attachments, PollView? Poll);
