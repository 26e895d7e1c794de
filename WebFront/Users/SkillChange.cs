using MyDeclic.Users;

namespace MyDeclic.WebFront.Users;

/// <summary>Body of <c>PUT /me/skills/{skill}</c>.</summary>
/// <param name="Name">As it shall be shown, when the path cannot spell it; it must be the path's skill.</param>
/// <param name="Level">How well; needed for a new skill.</param>
/// <param name="Audience">Who sees it; everyone for a new skill when absent.</param>
public sealed record SkillChange(string? Name, SkillLevel? Level, Audience? Audience);
