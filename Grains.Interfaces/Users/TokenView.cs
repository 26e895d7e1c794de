using Orleans;

namespace MyDeclic.Users;

/// <summary>A bearer token for a program.</summary>
/// <param name="Id">What it is deleted by.</param>
/// <param name="Label">What its owner called it.</param>
/// <param name="Token">The secret: only in the answer that creates it, otherwise null.</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("TokenView")]
public sealed record TokenView(long Id, string Label, string? Token, DateTimeOffset CreatedAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"TokenView {{ Id = {Id} }}";
}
