namespace MyDeclic.Users;

/// <summary>When a profile counts as filled: the one rule, documented in <c>docs/profile.md</c>.</summary>
internal static class CompletenessRules
{
    /// <summary>Per cent from which a profile counts as filled.</summary>
    public const int FilledPercentMin = 70;

    /// <summary>Skills from which that part is complete.</summary>
    public const int SkillsWanted = 3;

    private const string Contact = "contact";
    private const string Skills = "skills";

    // Weights add up to 100. What makes one found and understood by others weighs most.
    private static readonly (string Part, int Weight, ProfileField[] AnyOf)[] Parts =
    [
        (Skills, 20, []),
        (Profile.Word(ProfileField.JobTitle), 10, [ProfileField.JobTitle]),
        (Profile.Word(ProfileField.Bio), 10, [ProfileField.Bio]),
        (Profile.Word(ProfileField.Photo), 10, [ProfileField.Photo]),
        (Profile.Word(ProfileField.Entity), 10, [ProfileField.Entity]),
        (Profile.Word(ProfileField.Site), 10, [ProfileField.Site]),
        (Contact, 10, [ProfileField.Phone, ProfileField.ContactEmail]),
        (Profile.Word(ProfileField.Country), 5, [ProfileField.Country]),
        (Profile.Word(ProfileField.Languages), 5, [ProfileField.Languages]),
        (Profile.Word(ProfileField.Projects), 5, [ProfileField.Projects]),
        (Profile.Word(ProfileField.Interests), 5, [ProfileField.Interests]),
    ];

    /// <summary>How much of a profile is filled. Who sees a part makes no difference.</summary>
    public static Completeness Of(Profile profile, int skills)
    {
        var filled = Parts.Where(part => part.Part == Skills
            ? skills >= SkillsWanted
            : part.AnyOf.Any(field => profile.Fields[field].Value.Length > 0)).ToList();
        var percent = filled.Sum(part => part.Weight);
        return new(percent, percent >= FilledPercentMin, [.. Parts.Except(filled).Select(part => part.Part)]);
    }
}
