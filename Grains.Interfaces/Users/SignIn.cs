using Orleans;

namespace MyDeclic.Users;

/// <summary>Opens a browser session.</summary>
/// <param name="Login">A handle or an e-mail address.</param>
/// <param name="Password">As typed.</param>
[GenerateSerializer, Immutable, Alias("SignIn")]
public sealed record SignIn(string Login, string Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"SignIn {{ Login = {Login} }}";
}
