namespace MyDeclic.WebFront.Users;

/// <summary>Body of <c>POST /tokens</c>.</summary>
/// <param name="Label">What the token is for, in its owner's words.</param>
public sealed record NewToken(string? Label);
