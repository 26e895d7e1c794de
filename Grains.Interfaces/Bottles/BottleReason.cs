using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>One reason for which a bottle came to somebody, as values that each language puts into words.</summary>
/// <param name="Reason">Its kind.</param>
/// <param name="Name">What it is about: a skill, a tag without its sign, a language, a community or a handle.</param>
/// <param name="Level">Of a skill.</param>
/// <param name="Count">Confirmations of a skill, answers, posts; null where nothing is counted.</param>
[GenerateSerializer, Immutable, Alias("BottleReason")]
public sealed record BottleReason(
    BottleReasonKind Reason, string? Name = null, SkillLevel? Level = null, int? Count = null);
