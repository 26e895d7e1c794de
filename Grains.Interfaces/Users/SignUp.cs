using Orleans;

namespace MyDeclic.Users;

/// <summary>Opens an account.</summary>
/// <param name="Handle">Case is folded; see <see cref="ErrorCode.InvalidHandle"/>.</param>
/// <param name="Name">As the person wishes to be called.</param>
/// <param name="Email">For signing in; unique regardless of case.</param>
/// <param name="Password">Between <see cref="Limits.PasswordCharactersMin"/> and the maximum.</param>
[GenerateSerializer, Immutable, Alias("SignUp")]
public sealed record SignUp(string? Handle, string? Name, string? Email, string? Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"SignUp {{ Handle = {Handle} }}";
}
