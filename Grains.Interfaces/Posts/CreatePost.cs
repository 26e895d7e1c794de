using System.Collections.Immutable;
using MyDeclic.Jams;
using MyDeclic.Media;
using Orleans;

namespace MyDeclic.Posts;

/// <summary>Publishes a post.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Kind">What it is meant to be.</param>
/// <param name="Community">A slug or id; null to post to one's followers.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
/// <param name="Attachments">Photos and videos beside the text; null for none.</param>
/// <param name="Title">Of a blog post or of a jam's idea; null for all others.</param>
/// <param name="DraftId">The draft that it takes the place of; null when there is none.</param>
/// <param name="Poll">What it lets people vote on; null for nothing.</param>
/// <param name="SharedId">The post that it shares; null for none.</param>
/// <param name="Jam">Where in a jam it stands; null for what is no idea of a jam.</param>
/// <param name="AboutJam">What it tells of a jam; null for all that people write themselves.</param>
[GenerateSerializer, Immutable, Alias("CreatePost")]
public sealed record CreatePost(string? Text, PostKind Kind, string? Community, Operation? Operation,
    ImmutableArray<NewAttachment>? Attachments = null, string? Title = null, long? DraftId = null,
    NewPoll? Poll = null, long? SharedId = null, JamEntry? Jam = null, JamMilestone? AboutJam = null);
