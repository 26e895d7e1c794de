namespace MyDeclic.Users;

/// <summary>Which passwords are accepted: long enough, not absurdly long, not among the first that are guessed.</summary>
internal static class PasswordRules
{
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "password1", "passw0rd", "12345678", "123456789", "1234567890", "qwertyuiop", "azertyuiop",
        "iloveyou", "motdepasse", "11111111", "00000000", "letmein1", "football", "baseball", "sunshine", "princess",
        "qwerty123", "admin123", "welcome1", "abcd1234", "abc12345", "superman", "trustno1", "bonjour1", "soleil123",
    };

    /// <summary>Null when the password is accepted.</summary>
    public static Refusal? Check(string? password) => password switch
    {
        null or { Length: < Limits.PasswordCharactersMin } => Refuse(
            $"A password has at least {Limits.PasswordCharactersMin} characters."),
        { Length: > Limits.PasswordCharactersMax } => Refuse(
            $"A password has at most {Limits.PasswordCharactersMax} characters."),
        _ when password.Any(char.IsControl) => Refuse("A password has no control characters."),
        _ when Common.Contains(password) || password.Distinct().Count() < 3 => Refuse(
            "This password is among the first that are guessed."),
        _ => null,
    };

    private static Refusal Refuse(string message) => new(ErrorCode.InvalidPassword, message, "password");
}
