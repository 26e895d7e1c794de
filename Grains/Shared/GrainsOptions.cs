namespace MyDeclic;

/// <summary>What an operator may set of the product's rules.</summary>
public sealed class GrainsOptions
{
    /// <summary>The population given to those who sign up by themselves.</summary>
    public Population SignUpPopulation { get; set; } = Population.Employee;

    /// <summary>
    /// Rounds of PBKDF2-HMAC-SHA512 for new passwords (OWASP Password Storage Cheat Sheet: 210 000). Stored with each
    /// hash, so that it may be raised later.
    /// </summary>
    public int PasswordIterations { get; set; } = 210_000;
}
