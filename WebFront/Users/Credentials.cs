namespace MyDeclic.WebFront.Users;

/// <summary>Body of <c>POST /session</c>.</summary>
/// <param name="Login">A handle or an e-mail address.</param>
/// <param name="Password">As typed.</param>
public sealed record Credentials(string? Login, string? Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"Credentials {{ Login = {Login} }}";
}
