using Orleans;

namespace MyDeclic.Users;

/// <summary>Adds a skill to one's profile, or changes it.</summary>
/// <param name="Skill">Its name, or what it is addressed by.</param>
/// <param name="Name">As it shall be shown; null for <paramref name="Skill"/>, or as it was. It must be the same skill.</param>
/// <param name="Level">Raising it removes the confirmations: what colleagues confirmed was less.</param>
/// <param name="Audience">Who sees it; null for everyone, or as it was.</param>
[GenerateSerializer, Immutable, Alias("DeclareSkill")]
public sealed record DeclareSkill(string Skill, string? Name, SkillLevel? Level, Audience? Audience);
