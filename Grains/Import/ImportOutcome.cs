using System.Collections.Immutable;

namespace MyDeclic.Import;

/// <summary>What an import added.</summary>
/// <param name="People">New accounts.</param>
/// <param name="Follows">New follows.</param>
/// <param name="Communities">New communities.</param>
/// <param name="Memberships">New memberships.</param>
/// <param name="Tokens">
/// Everybody's tokens, in the order of the import's people; empty when those at hand were good already.
/// </param>
/// <param name="PeopleIds">Everybody's user ids, in the same order.</param>
public sealed record ImportOutcome(
    int People, int Follows, int Communities, int Memberships, ImmutableArray<ImportedToken> Tokens,
    ImmutableArray<long> PeopleIds)
{
    /// <summary>Whether everything had been there before.</summary>
    public bool IsUnchanged => People + Follows + Communities + Memberships == 0 && Tokens.IsEmpty;
}
