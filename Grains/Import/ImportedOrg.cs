using System.Collections.Immutable;

namespace MyDeclic.Import;

/// <summary>An organisation to import whole or not at all.</summary>
/// <param name="People">Everybody.</param>
/// <param name="Follows">Who follows whom; nobody oneself, no pair twice.</param>
/// <param name="Communities">With their members.</param>
public sealed record ImportedOrg(
    ImmutableArray<ImportedPerson> People,
    ImmutableArray<ImportedFollow> Follows,
    ImmutableArray<ImportedCommunity> Communities)
{
    /// <summary>
    /// What its people wrote. Posts have no natural key, so they are written only together with all of the people.
    /// </summary>
    public ImmutableArray<ImportedPost> Past { get; init; } = [];

    /// <summary>Since when accounts, follows and memberships stand; null for the moment of the import.</summary>
    public DateTimeOffset? Since { get; init; }
}
