namespace MyDeclic.Silo.Configuration;

/// <summary>What of the product this process runs.</summary>
public enum SiloRole
{
    /// <summary>Grains and front.</summary>
    All,

    /// <summary>The grains alone; fronts are processes of their own.</summary>
    Silo,
}
