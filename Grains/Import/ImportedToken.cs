namespace MyDeclic.Import;

/// <summary>A bearer token of an imported person.</summary>
/// <param name="Handle">The person's handle in the database.</param>
/// <param name="Token">The secret; the database holds its digest only.</param>
public sealed record ImportedToken(string Handle, string Token)
{
    /// <inheritdoc/>
    public override string ToString() => $"ImportedToken {{ Handle = {Handle} }}";
}
