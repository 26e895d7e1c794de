using System.ComponentModel.DataAnnotations;

namespace MyDeclic.Silo.Configuration;

/// <summary>What happens when somebody signs up: configuration section <c>SignUp</c>.</summary>
public sealed class SignUpOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "SignUp";

    /// <summary>The population that new accounts are in.</summary>
    public Population Population { get; set; } = Population.Employee;

    /// <inheritdoc cref="GrainsOptions.PasswordIterations"/>
    [Range(1_000, 10_000_000)]
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Hands these settings to the rules.</summary>
    public void Apply(GrainsOptions grains)
    {
        grains.SignUpPopulation = Population;
        grains.PasswordIterations = PasswordIterations;
    }
}
