namespace MyDeclic.LoadTest.People;

/// <summary>Someone that the replay speaks for.</summary>
/// <param name="Handle">How others mention them.</param>
/// <param name="Token">Their bearer token.</param>
internal sealed record Persona(string Handle, string Token)
{
    /// <inheritdoc/>
    public override string ToString() => Handle;
}
