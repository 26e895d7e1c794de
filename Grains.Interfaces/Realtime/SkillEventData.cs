using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>skill.confirmed</c> and <c>skill.unconfirmed</c>: the event's actor did it.</summary>
/// <param name="User">Whose skill it is.</param>
/// <param name="Skill">What it is addressed by.</param>
/// <param name="Confirmations">Colleagues who confirmed it, after this.</param>
[GenerateSerializer, Immutable, Alias("SkillEventData")]
public sealed record SkillEventData(AuthorView User, string Skill, int Confirmations) : EventData;
