namespace MyDeclic;

/// <summary>What ties a user to the company. Stored by number.</summary>
public enum Population
{
    /// <summary>Employed by the company.</summary>
    Employee = 0,

    /// <summary>Works for a main partner (a sister brand, an alliance).</summary>
    MainPartner = 1,

    /// <summary>Works for an official partner (a supplier, a dealer).</summary>
    OfficialPartner = 2,

    /// <summary>A contractor who works on the company's sites.</summary>
    OnSiteContractor = 3,
}
