using System.Text.RegularExpressions;

namespace MyDeclic.Users;

/// <summary>What a handle may look like: plain ASCII, so that no two handles look alike.</summary>
internal static partial class HandleRules
{
    // Words that a reader would take for the product itself.
    private static readonly HashSet<string> Reserved =
        ["admin", "administrator", "all", "api", "everyone", "here", "me", "moderator", "root", "support", "system"];

    /// <summary>Folds and checks a handle.</summary>
    /// <returns>Null when <paramref name="canonical"/> is good.</returns>
    public static Refusal? Check(string? handle, out string canonical)
    {
        canonical = (handle ?? "").ToLowerInvariant();
        if (canonical.Length is < Limits.HandleCharactersMin or > Limits.HandleCharactersMax)
            return Malformed();
        if (canonical.Any(c => c is < ' ' or > '~') || canonical.EndsWith('.'))
            return new(ErrorCode.NameConfusable, "This handle could be taken for another one.", "handle");
        if (!Pattern().IsMatch(canonical)) return Malformed();
        return Reserved.Contains(canonical)
            ? new(ErrorCode.HandleTaken, "This handle is reserved.", "handle")
            : null;
    }

    private static Refusal Malformed() => new(
        ErrorCode.InvalidHandle,
        $"A handle is {Limits.HandleCharactersMin} to {Limits.HandleCharactersMax} of a-z, 0-9, '.', '_' and '-', "
        + "and starts with a letter.",
        "handle");

    [GeneratedRegex("^[a-z][a-z0-9._-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
