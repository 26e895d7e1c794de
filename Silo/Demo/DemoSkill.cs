using MyDeclic.Users;

namespace MyDeclic.Silo.Demo;

/// <summary>What someone of the demonstration knows, and how well.</summary>
internal sealed record DemoSkill(string Name, SkillLevel Level);
