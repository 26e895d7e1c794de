namespace MyDeclic.LoadTest.People;

/// <summary>Somebody whom the load tester speaks for.</summary>
/// <param name="Handle">The handle.</param>
/// <param name="Token">A bearer token.</param>
/// <param name="Follows">Whom they follow, by place in the cast.</param>
internal sealed record CastMember(string Handle, string Token, IReadOnlyList<int> Follows)
{
    /// <inheritdoc/>
    public override string ToString() => Handle;
}
