using Orleans;

namespace MyDeclic.Users;

/// <summary>A skill that a person says to have.</summary>
/// <param name="Skill">What it is addressed by: the name in lower case, without accents, words joined by '-'.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Level">How well, by the person's own judgement.</param>
/// <param name="Confirmations">Colleagues who confirmed it.</param>
/// <param name="Audience">Who sees it; null for everyone but the person.</param>
[GenerateSerializer, Immutable, Alias("SkillView")]
public sealed record SkillView(string Skill, string Name, SkillLevel Level, int Confirmations, Audience? Audience);
