namespace MyDeclic.Silo.World;

/// <summary>An organisational unit.</summary>
/// <param name="Name">As people say it.</param>
/// <param name="Trade">The key of its people's job titles.</param>
/// <param name="About">One sentence for its community's page.</param>
public sealed record CompanyUnit(string Name, string Trade, string About);
