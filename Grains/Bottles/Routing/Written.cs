using System.Collections.Immutable;

namespace MyDeclic.Bottles;

/// <summary>A text of somebody's: an answer together with what it answers, or a post.</summary>
/// <param name="Words">Stems in their order, repeated ones too.</param>
/// <param name="At">When.</param>
internal sealed record Written(ImmutableArray<string> Words, DateTimeOffset At);
