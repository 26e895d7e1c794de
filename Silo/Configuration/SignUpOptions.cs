namespace MyDeclic.Silo.Configuration;

/// <summary>What happens when somebody signs up: configuration section <c>SignUp</c>.</summary>
public sealed class SignUpOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "SignUp";

    /// <summary>The population that new accounts are in.</summary>
    public Population Population { get; set; } = Population.Employee;
}
