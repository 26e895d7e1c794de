namespace MyDeclic.Import;

/// <summary>A person to import. The e-mail address is the natural key: whoever has it already is left as they are.</summary>
/// <param name="Email">Lower case.</param>
/// <param name="Handle">Wished for; numbered when somebody else has it.</param>
/// <param name="Name">As shown.</param>
/// <param name="JobTitle">May be empty, like the three that follow.</param>
/// <param name="Site">Where the person works.</param>
/// <param name="Country">In English.</param>
/// <param name="Entity">The organisational unit.</param>
/// <param name="Population">What ties the person to the company.</param>
/// <param name="Bio">Plain text; may be empty.</param>
public sealed record ImportedPerson(
    string Email, string Handle, string Name, string JobTitle, string Site, string Country, string Entity,
    Population Population, string Bio = "");
