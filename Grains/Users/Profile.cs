using System.Collections.Immutable;
using System.Text.Json;

namespace MyDeclic.Users;

/// <summary>A person's profile with all that is hidden: the account, and every part with its audience.</summary>
/// <param name="User">The account; its own columns hold what everyone sees.</param>
/// <param name="Fields">Every <see cref="ProfileField"/>.</param>
internal sealed record Profile(UserRecord User, ImmutableSortedDictionary<ProfileField, FieldValue> Fields)
{
    /// <summary>All parts, in their order.</summary>
    public static ImmutableArray<ProfileField> All { get; } = [.. Enum.GetValues<ProfileField>()];

    /// <summary>How the wire spells a part.</summary>
    public static string Word(ProfileField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    /// <summary>Whether what everyone sees of a part stands in the account itself.</summary>
    public static bool IsColumn(ProfileField field) => field <= ProfileField.Bio;

    /// <summary>Who sees a part as long as its person does not say otherwise.</summary>
    public static Audience DefaultOf(ProfileField field) =>
        field is ProfileField.Phone or ProfileField.ContactEmail or ProfileField.Colleagues
            ? Audience.Colleagues
            : Audience.Everyone;

    /// <summary>The profile made of an account and the parts that stand beside it.</summary>
    public static Profile Of(UserRecord user, IReadOnlyDictionary<ProfileField, FieldValue> stored) => new(
        user, All.ToImmutableSortedDictionary(
            field => field,
            field => stored.TryGetValue(field, out var value) ? value : new(ColumnOf(user, field), DefaultOf(field))));

    /// <summary>What <paramref name="audience"/> sees of a part; empty when hidden.</summary>
    public string Seen(ProfileField field, Audience audience) =>
        Fields[field] is { } held && held.Audience <= audience ? held.Value : "";

    /// <summary>The items of a part that is a list, as <paramref name="audience"/> sees them.</summary>
    public ImmutableArray<string> SeenList(ProfileField field, Audience audience) =>
        [.. Seen(field, audience).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether <paramref name="audience"/> sees the same of both.</summary>
    public bool LooksLike(Profile other, Audience audience) =>
        User.Name == other.User.Name && All.All(field => Seen(field, audience) == other.Seen(field, audience));

    /// <summary>The profile with these parts; what everyone sees of them goes into the account.</summary>
    public static Profile Settle(UserRecord user, ImmutableSortedDictionary<ProfileField, FieldValue> fields)
    {
        var next = new Profile(user, fields);
        return next with
        {
            User = user with
            {
                JobTitle = next.Seen(ProfileField.JobTitle, Audience.Everyone),
                Entity = next.Seen(ProfileField.Entity, Audience.Everyone),
                Site = next.Seen(ProfileField.Site, Audience.Everyone),
                Country = next.Seen(ProfileField.Country, Audience.Everyone),
                Bio = next.Seen(ProfileField.Bio, Audience.Everyone),
            },
        };
    }

    /// <summary>The page as an audience sees it, without counts and without what ties anybody to the person.</summary>
    public UserView ToView(Audience audience, IEnumerable<SkillRow> skills) => new(
        User.Id, User.Handle, User.Name, Seen(ProfileField.JobTitle, audience), Seen(ProfileField.Site, audience),
        Seen(ProfileField.Country, audience), Seen(ProfileField.Entity, audience), Seen(ProfileField.Bio, audience),
        User.Population, 0, 0, null, DateTimeOffset.FromUnixTimeMilliseconds(User.CreatedAt),
        Seen(ProfileField.Phone, audience), Seen(ProfileField.ContactEmail, audience),
        SeenList(ProfileField.Languages, audience), SeenList(ProfileField.Projects, audience),
        SeenList(ProfileField.Interests, audience),
        [.. skills.Where(skill => skill.Audience <= audience).Select(skill => skill.ToView(audience == Audience.Me))],
        null, null, Seen(ProfileField.Photo, audience));

    /// <summary>Who sees what.</summary>
    public ProfileAudiences Audiences() => new(
        AudienceOf(ProfileField.JobTitle), AudienceOf(ProfileField.Entity), AudienceOf(ProfileField.Site),
        AudienceOf(ProfileField.Country), AudienceOf(ProfileField.Bio), AudienceOf(ProfileField.Phone),
        AudienceOf(ProfileField.ContactEmail), AudienceOf(ProfileField.Languages), AudienceOf(ProfileField.Projects),
        AudienceOf(ProfileField.Interests), AudienceOf(ProfileField.Colleagues), AudienceOf(ProfileField.Photo));

    private Audience AudienceOf(ProfileField field) => Fields[field].Audience;

    private static string ColumnOf(UserRecord user, ProfileField field) => field switch
    {
        ProfileField.JobTitle => user.JobTitle,
        ProfileField.Entity => user.Entity,
        ProfileField.Site => user.Site,
        ProfileField.Country => user.Country,
        ProfileField.Bio => user.Bio,
        _ => "",
    };
}
