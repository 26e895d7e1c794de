using System.Collections.Immutable;
using MyDeclic.Media;
using Orleans;

namespace MyDeclic.Jams;

/// <summary>Publishes an idea.</summary>
/// <param name="Title">One line, not empty.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="BuildsOn">The idea that it builds on; null for none.</param>
/// <param name="CoAuthors">User ids of who wrote it along.</param>
/// <param name="Attachments">Photos and videos; null for none.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("NewIdea")]
public sealed record NewIdea(
    string? Title, string? Text, int? Theme, long? BuildsOn, ImmutableArray<long> CoAuthors,
    ImmutableArray<NewAttachment>? Attachments, Operation? Operation);
