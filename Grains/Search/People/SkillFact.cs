using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>A skill that everyone sees, with what it is weighed by.</summary>
internal sealed record SkillFact
{
    public long UserId { get; init; }

    public string Name { get; init; } = "";

    public SkillLevel Level { get; init; }

    public int Confirmations { get; init; }
}
