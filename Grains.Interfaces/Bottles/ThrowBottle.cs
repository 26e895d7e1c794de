using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Throws a bottle.</summary>
/// <param name="Text">The question; Markdown.</param>
/// <param name="Tags">What it is about, besides the <c>#tags</c> of the text.</param>
/// <param name="Language">A language that answers may be in, as profiles write it; besides the asker's own.</param>
/// <param name="Community">A slug or id; null to ask the whole company.</param>
/// <param name="Operation">Recognises a retry; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("ThrowBottle")]
public sealed record ThrowBottle(
    string? Text, ImmutableArray<string>? Tags, string? Language, string? Community, Operation? Operation);
