using System.Collections.Immutable;
using System.Net.Mail;

namespace MyDeclic.Communities;

/// <summary>What a request to invite several people may hold.</summary>
internal static class InvitationRules
{
    private static readonly char[] s_separators = ['\n', '\r', ',', ';'];

    /// <summary>Checks that there is one kind of list, and that it is not too long.</summary>
    public static Refusal? Check(InvitePeople command, out string unit, out string site, out ImmutableArray<string> emails)
    {
        unit = site = "";
        emails = [];
        var hasPlace = !string.IsNullOrWhiteSpace(command.Unit) || !string.IsNullOrWhiteSpace(command.Site);
        var hasEmails = !string.IsNullOrWhiteSpace(command.Emails);
        var kinds = new[] { command.Handles is { IsDefaultOrEmpty: false }, hasPlace, hasEmails };
        if (kinds.Count(kind => kind) != 1)
            return new(ErrorCode.InvalidRequest, "Give handles, or a unit or site, or e-mail addresses.");
        var refusal = CheckHandles(command.Handles)
            ?? TextRules.CheckLine(command.Unit, "unit", Limits.ProfileFieldCharactersMax, false, out unit);
        refusal ??= TextRules.CheckLine(command.Site, "site", Limits.ProfileFieldCharactersMax, false, out site);
        return refusal ?? CheckEmails(command.Emails ?? "", out emails);
    }

    /// <summary>Checks a list of handles.</summary>
    public static Refusal? CheckHandles(ImmutableArray<string>? handles, int max = Limits.InvitationsPerRequestMax) =>
        handles is not { IsDefault: false } given ? null
        : given.Length > max ? new(ErrorCode.TooMany, $"At most {max} people at once.", "handles")
        : given.Any(handle => handle is null) ? new(ErrorCode.InvalidRequest, "A handle is missing.", "handles")
        : null;

    private static Refusal? CheckEmails(string text, out ImmutableArray<string> emails)
    {
        emails = [];
        if (text.Length > Limits.EmailListCharactersMax)
            return new(ErrorCode.TooLong, $"At most {Limits.EmailListCharactersMax} characters.", "emails");
        var words = text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > Limits.InvitationsPerRequestMax)
            return new(ErrorCode.TooMany, $"At most {Limits.InvitationsPerRequestMax} addresses at once.", "emails");
        emails = [.. words.Select(AddressOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        return null;
    }

    // As it is pasted from a mail program: an address, or a name with the address in angle brackets.
    private static string? AddressOf(string word) =>
        MailAddress.TryCreate(word, out var mail) && mail.Address.Length <= Limits.EmailCharactersMax
            && !mail.Address.Contains('\0', StringComparison.Ordinal)
            ? mail.Address.ToLowerInvariant()
            : null;
}
