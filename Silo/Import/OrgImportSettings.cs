namespace MyDeclic.Silo.Import;

/// <summary>What an import was asked to do.</summary>
/// <param name="Edges">File of who follows whom.</param>
/// <param name="Units">File of who is where.</param>
/// <param name="Seed">Chooses names, sites and titles.</param>
/// <param name="Password">For all new accounts; null for none.</param>
/// <param name="Tokens">File to write bearer tokens to.</param>
/// <param name="Silo">Where the data is.</param>
internal sealed record OrgImportSettings(
    string Edges, string Units, ulong Seed, string? Password, string Tokens, SiloOptions Silo)
{
    /// <inheritdoc/>
    public override string ToString() => $"OrgImportSettings {{ Edges = {Edges}, Units = {Units} }}";
}
