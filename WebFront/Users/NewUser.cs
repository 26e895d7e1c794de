namespace MyDeclic.WebFront.Users;

/// <summary>Body of <c>POST /users</c>.</summary>
/// <param name="Handle">2 to 30 of a-z, 0-9, '.', '_' and '-', starting with a letter. Permanent.</param>
/// <param name="Name">As the person wishes to be called.</param>
/// <param name="Email">For signing in; shown to nobody else.</param>
/// <param name="Password">At least 8 characters.</param>
public sealed record NewUser(string? Handle, string? Name, string? Email, string? Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"NewUser {{ Handle = {Handle} }}";
}
