namespace MyDeclic.Silo.Seed;

/// <summary>What a seed was asked to do.</summary>
/// <param name="Preset">How large.</param>
/// <param name="Seed">Chooses everything.</param>
/// <param name="Until">The end of its year.</param>
/// <param name="Password">For all accounts; null for none.</param>
/// <param name="Cast">File to write the cast to.</param>
/// <param name="Silo">Where the data is.</param>
internal sealed record SeedSettings(
    SeedPreset Preset, ulong Seed, DateTimeOffset Until, string? Password, string Cast, SiloOptions Silo)
{
    /// <inheritdoc/>
    public override string ToString() => $"SeedSettings {{ Preset = {Preset.Name}, Seed = {Seed} }}";
}
