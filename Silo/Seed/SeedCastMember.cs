namespace MyDeclic.Silo.Seed;

/// <summary>Somebody with a token.</summary>
/// <param name="Handle">The handle.</param>
/// <param name="Token">The bearer token.</param>
/// <param name="Follows">Whom they follow, by place in the cast.</param>
internal sealed record SeedCastMember(string Handle, string Token, IReadOnlyList<int> Follows)
{
    /// <inheritdoc/>
    public override string ToString() => Handle;
}
