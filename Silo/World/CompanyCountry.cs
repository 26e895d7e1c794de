namespace MyDeclic.Silo.World;

/// <summary>A country the company works in.</summary>
/// <param name="Name">In English.</param>
/// <param name="Weight">Share of the company's people, relative to the other countries.</param>
/// <param name="Sites">Plants and offices; the first ones are the largest.</param>
/// <param name="Female">Women's given names there.</param>
/// <param name="Male">Men's given names there.</param>
/// <param name="Family">Family names there.</param>
public sealed record CompanyCountry(
    string Name, int Weight, IReadOnlyList<string> Sites, IReadOnlyList<string> Female, IReadOnlyList<string> Male,
    IReadOnlyList<string> Family);
