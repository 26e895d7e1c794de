namespace MyDeclic.Users;

/// <summary>A stored skill.</summary>
internal sealed record SkillRow
{
    public string Skill { get; init; } = "";

    public string Name { get; init; } = "";

    public SkillLevel Level { get; init; }

    public Audience Audience { get; init; }

    public int Confirmations { get; init; }

    public SkillView ToView(bool isOwn) => new(Skill, Name, Level, Confirmations, isOwn ? Audience : null);
}
