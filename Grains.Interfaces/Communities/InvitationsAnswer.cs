using Orleans;

namespace MyDeclic.Communities;

/// <summary>What became of inviting several people.</summary>
/// <param name="Understood">
/// Handles that name somebody, people found by unit or site, or e-mail addresses that are well formed. It is the same whether or
/// not an address has an account.
/// </param>
/// <param name="HasMore">Whether a unit or a site has more people than are invited at once: ask again.</param>
[GenerateSerializer, Immutable, Alias("InvitationsAnswer")]
public sealed record InvitationsAnswer(int Understood, bool HasMore);
