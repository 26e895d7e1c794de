using Orleans;

namespace MyDeclic.Blog;

/// <summary>Begins or changes a draft; null leaves a part as it is.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Version">What the writer saw; refused when there is another. Null to write over whatever is there.</param>
/// <param name="Operation">Recognises a retry of beginning it; null when the client sent no key.</param>
[GenerateSerializer, Immutable, Alias("SaveDraft")]
public sealed record SaveDraft(string? Title, string? Text, int? Version = null, Operation? Operation = null);
