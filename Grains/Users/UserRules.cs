namespace MyDeclic.Users;

/// <summary>Who may consult a profile, and what a profile may hold: the slice's one place for both.</summary>
internal static class UserRules
{
    /// <summary>Whether the caller may open this person's page; one's own always.</summary>
    public static bool MayConsult(CapabilityMatrix capabilities, Caller caller, UserRecord user) =>
        caller.UserId == user.Id
        || (capabilities.Allows(caller.Population, Capability.ConsultProfiles)
            && capabilities.Allows(user.Population, Capability.HaveProfile));

    /// <summary>Applies a change; null when <paramref name="changed"/> may be stored.</summary>
    public static Refusal? Check(UpdateProfile command, UserRecord user, out UserRecord changed)
    {
        changed = user;
        const int Max = Limits.ProfileFieldCharactersMax;
        var refusal =
            TextRules.CheckLine(command.Name ?? user.Name, "name", Limits.NameCharactersMax, true, out var name)
            ?? TextRules.CheckLine(command.JobTitle ?? user.JobTitle, "jobTitle", Max, false, out _)
            ?? TextRules.CheckLine(command.Site ?? user.Site, "site", Max, false, out _)
            ?? TextRules.CheckLine(command.Country ?? user.Country, "country", Max, false, out _)
            ?? TextRules.CheckLine(command.Entity ?? user.Entity, "entity", Max, false, out _)
            ?? TextRules.CheckText(command.Bio ?? user.Bio, "bio", Limits.BioCharactersMax, false, out _);
        if (refusal is not null) return refusal;
        var next = user with
        {
            Name = name,
            JobTitle = Clean(command.JobTitle, user.JobTitle),
            Site = Clean(command.Site, user.Site),
            Country = Clean(command.Country, user.Country),
            Entity = Clean(command.Entity, user.Entity),
            Bio = CleanText(command.Bio, user.Bio),
        };
        changed = next == user ? user : next with { Version = user.Version + 1 };
        return null;
    }

    private static string Clean(string? wanted, string current)
    {
        if (wanted is null) return current;
        TextRules.CheckLine(wanted, "", int.MaxValue, false, out var clean);
        return clean;
    }

    private static string CleanText(string? wanted, string current)
    {
        if (wanted is null) return current;
        TextRules.CheckText(wanted, "", int.MaxValue, false, out var clean);
        return clean;
    }
}
