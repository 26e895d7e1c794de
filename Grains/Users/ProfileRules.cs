using System.Collections.Immutable;
using System.Net.Mail;

namespace MyDeclic.Users;

/// <summary>What a profile may hold.</summary>
internal static class ProfileRules
{
    private const int PhoneCharactersMin = 3;

    /// <summary>Applies a change; null when <paramref name="changed"/> may be stored.</summary>
    public static Refusal? Check(UpdateProfile command, Profile profile, out Profile changed)
    {
        changed = profile;
        var user = profile.User;
        var refusal = TextRules.CheckLine(
            command.Name ?? user.Name, "name", Limits.NameCharactersMax, true, out var name);
        if (refusal is not null) return refusal;
        var fields = profile.Fields.ToBuilder();
        foreach (var field in Profile.All)
        {
            if (CheckField(command, field, out var value) is { } bad) return bad;
            var held = fields[field];
            fields[field] = new(value ?? held.Value, AudienceIn(command.Audiences, field) ?? held.Audience);
        }

        var isSame = name == user.Name && Profile.All.All(field => fields[field] == profile.Fields[field]);
        if (!isSame)
            changed = Profile.Settle(user with { Name = name, Version = user.Version + 1 }, fields.ToImmutable());
        return null;
    }

    /// <summary>The difference, for the history.</summary>
    public static IEnumerable<(string Field, ProfileChangeKind Kind, string Before, string After)> Changes(
        Profile before, Profile after)
    {
        if (before.User.Name != after.User.Name)
            yield return ("name", ProfileChangeKind.Value, before.User.Name, after.User.Name);
        foreach (var field in Profile.All)
        {
            var (old, now) = (before.Fields[field], after.Fields[field]);
            if (old.Value != now.Value) yield return (Profile.Word(field), ProfileChangeKind.Value, old.Value, now.Value);
            if (old.Audience != now.Audience)
                yield return (Profile.Word(field), ProfileChangeKind.Audience, Word(old.Audience), Word(now.Audience));
        }
    }

    /// <summary>How an audience is written in the history.</summary>
    public static string Word(Audience audience) => audience.ToString().ToLowerInvariant();

    private static Refusal? CheckField(UpdateProfile command, ProfileField field, out string? value)
    {
        value = null;
        var word = Profile.Word(field);
        return field switch
        {
            ProfileField.Languages => CheckList(command.Languages, word, out value),
            ProfileField.Projects => CheckList(command.Projects, word, out value),
            ProfileField.Interests => CheckList(command.Interests, word, out value),
            ProfileField.Colleagues or ProfileField.Photo => null,
            _ => CheckText(TextIn(command, field), field, word, out value),
        };
    }

    private static string? TextIn(UpdateProfile command, ProfileField field) => field switch
    {
        ProfileField.JobTitle => command.JobTitle,
        ProfileField.Entity => command.Entity,
        ProfileField.Site => command.Site,
        ProfileField.Country => command.Country,
        ProfileField.Bio => command.Bio,
        ProfileField.Phone => command.Phone,
        _ => command.ContactEmail,
    };

    private static Audience? AudienceIn(ProfileAudiences? wanted, ProfileField field) => field switch
    {
        ProfileField.JobTitle => wanted?.JobTitle,
        ProfileField.Entity => wanted?.Entity,
        ProfileField.Site => wanted?.Site,
        ProfileField.Country => wanted?.Country,
        ProfileField.Bio => wanted?.Bio,
        ProfileField.Phone => wanted?.Phone,
        ProfileField.ContactEmail => wanted?.ContactEmail,
        ProfileField.Languages => wanted?.Languages,
        ProfileField.Projects => wanted?.Projects,
        ProfileField.Interests => wanted?.Interests,
        ProfileField.Photo => wanted?.Photo,
        _ => wanted?.Colleagues,
    };

    private static Refusal? CheckText(string? text, ProfileField field, string word, out string? value)
    {
        value = null;
        if (text is null) return null;
        var refusal = field == ProfileField.Bio
            ? TextRules.CheckText(text, word, Limits.BioCharactersMax, false, out var clean)
            : TextRules.CheckLine(text, word, MaxOf(field), false, out clean);
        value = clean;
        if (refusal is not null || clean.Length == 0) return refusal;
        return field switch
        {
            ProfileField.Phone when !IsPhone(clean) => new(
                ErrorCode.InvalidPhone, "A telephone number has digits, spaces and + - ( ) . / only.", word),
            ProfileField.ContactEmail when !(MailAddress.TryCreate(clean, out var mail) && mail.Address == clean) =>
                new(ErrorCode.InvalidEmail, "This is not an e-mail address.", word),
            _ => null,
        };
    }

    private static int MaxOf(ProfileField field) => field switch
    {
        ProfileField.Phone => Limits.PhoneCharactersMax,
        ProfileField.ContactEmail => Limits.EmailCharactersMax,
        _ => Limits.ProfileFieldCharactersMax,
    };

    private static bool IsPhone(string text) =>
        text.Length >= PhoneCharactersMin
        && text.All(c => char.IsAsciiDigit(c) || " +-()./".Contains(c, StringComparison.Ordinal))
        && text.Any(char.IsAsciiDigit);

    // What differs in case or accents only is the same item.
    private static Refusal? CheckList(ImmutableArray<string>? items, string word, out string? value)
    {
        value = null;
        if (items is not { } given) return null;
        if (given.IsDefault) return new(ErrorCode.InvalidRequest, "A list is missing.", word);
        if (given.Length > Limits.ProfileListItemsMax)
            return new(ErrorCode.TooMany, $"At most {Limits.ProfileListItemsMax} items.", word);
        var kept = new List<string>(given.Length);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in given)
        {
            var refusal = TextRules.CheckLine(
                item, word, Limits.ProfileListItemCharactersMax, true, out var clean);
            if (refusal is not null) return refusal;
            if (known.Add(TextRules.Fold(clean))) kept.Add(clean);
        }

        value = string.Join('\n', kept);
        return null;
    }
}
