namespace MyDeclic.Silo.Demo;

/// <summary>Someone of the demonstration.</summary>
internal sealed record DemoPerson(
    string Given, string Family, string Title, string Site, string Country, string Entity, Population Population,
    string Bio, IReadOnlyList<DemoSkill> Skills, IReadOnlyList<string> Languages, IReadOnlyList<string> Projects,
    IReadOnlyList<string> Interests);
