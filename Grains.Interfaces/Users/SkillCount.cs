using Orleans;

namespace MyDeclic.Users;

/// <summary>A skill that may complete what somebody types.</summary>
/// <param name="Skill">What it is addressed by.</param>
/// <param name="Name">As somebody wrote it.</param>
/// <param name="People">How many show it to everyone.</param>
[GenerateSerializer, Immutable, Alias("SkillCount")]
public sealed record SkillCount(string Skill, string Name, int People);
