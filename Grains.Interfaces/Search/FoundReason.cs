using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Search;

/// <summary>One reason for which a person was found, made only of what the caller may see.</summary>
/// <param name="Reason">Its kind.</param>
/// <param name="Count">
/// How many of the newest contributions speak for it, or how many confirmed the skill; null where nothing is counted.
/// </param>
/// <param name="Tag">The tag it is about, without the sign; null where it is about none.</param>
/// <param name="Item">The skill, project or interest it is about, as its person wrote it; null for others.</param>
/// <param name="Level">How well the person knows the skill; null where it is about none.</param>
[GenerateSerializer, Immutable, Alias("FoundReason")]
public sealed record FoundReason(
    ReasonKind Reason, int? Count = null, string? Tag = null, string? Item = null, SkillLevel? Level = null);
