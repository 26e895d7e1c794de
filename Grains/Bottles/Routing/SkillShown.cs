using MyDeclic.Users;

namespace MyDeclic.Bottles;

/// <summary>A skill that the question names and that its person shows to everyone.</summary>
internal sealed record SkillShown(string Name, SkillLevel Level, int Confirmations);
