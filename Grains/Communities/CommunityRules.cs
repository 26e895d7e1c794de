using System.Text;
using System.Text.RegularExpressions;
using MyDeclic.Users;

namespace MyDeclic.Communities;

/// <summary>Who may do what in a community: the one place, for every door.</summary>
internal static partial class CommunityRules
{
    /// <summary>What a caller may do, from the settings and the caller's tie.</summary>
    public static CommunityStanding Of(
        CommunityRecord community, Membership? tie, Caller caller, CapabilityMatrix capabilities)
    {
        var isMember = tie is { State: MembershipState.Member };
        var isOpen = community.Access == CommunityAccess.Public;
        var maySee = isMember
            || tie is { State: MembershipState.Invited }
            || (community.Access != CommunityAccess.Closed
                && capabilities.Allows(caller.Population, Capability.BrowseCommunities));
        var mayRead = isMember
            || (isOpen && capabilities.Allows(caller.Population, Capability.AccessPublicCommunities));
        var mayTakePart = capabilities.Allows(caller.Population, Capability.TakePartInCommunities);
        return new(
            new(community.Slug, community.Name),
            isOpen,
            maySee || mayRead,
            mayRead,
            isMember && mayTakePart,
            isMember && tie is { Role: >= CommunityRole.Animator }
                && capabilities.Allows(caller.Population, Capability.CreateCommunities),
            community.State);
    }

    /// <summary>What joining leads to; a refusal when the caller may not ask.</summary>
    public static (MembershipState State, Refusal? Refusal) Join(
        CommunityRecord community, Membership? tie, Caller caller, CapabilityMatrix capabilities)
    {
        if (!capabilities.Allows(caller.Population, Capability.TakePartInCommunities))
            return (MembershipState.None, Refusal.Forbidden);
        if (tie is { State: MembershipState.Invited }) return (MembershipState.Member, null);
        if (community.Access == CommunityAccess.Public)
        {
            return capabilities.Allows(caller.Population, Capability.AccessPublicCommunities)
                ? (MembershipState.Member, null)
                : (MembershipState.None, Refusal.Forbidden);
        }

        return capabilities.Allows(caller.Population, Capability.RequestPrivateAccess)
            ? (MembershipState.Requested, null)
            : (MembershipState.None, Refusal.Forbidden);
    }

    /// <summary>Applies a change of settings; null when <paramref name="changed"/> may be stored.</summary>
    public static Refusal? Check(UpdateCommunity command, CommunityRecord community, out CommunityRecord changed)
    {
        changed = community;
        if (CheckName(command.Name ?? community.Name, out var name) is { } badName) return badName;
        if (CheckDescription(command.Description ?? community.Description, out var description) is { } badText)
            return badText;
        var place = CheckPlace(
            command.Country ?? community.Country, command.Language ?? community.Language, out var country, out var language);
        if (place is not null) return place;
        if (TabRules.Check(command.Tabs, community.Tabs, out var tabs) is { } badTabs) return badTabs;
        var isPrepared = community.State == CommunityState.ToBeCreated;
        var next = community with
        {
            Name = name,
            Description = description,
            Access = isPrepared ? community.Access : command.Access ?? community.Access,
            OpensAs = isPrepared ? command.Access ?? community.OpensAs : null,
            Type = command.Type ?? community.Type,
            Country = country,
            Language = language,
            Tabs = tabs,
        };
        changed = next == community ? community : next with { Version = community.Version + 1 };
        return null;
    }

    /// <summary>Checks a community's name.</summary>
    public static Refusal? CheckName(string? name, out string clean) =>
        TextRules.CheckLine(name, "name", Limits.NameCharactersMax, true, out clean);

    /// <summary>Checks a community's description.</summary>
    public static Refusal? CheckDescription(string? description, out string clean) =>
        TextRules.CheckText(description, "description", Limits.DescriptionCharactersMax, false, out clean);

    /// <summary>Checks where a community is at home, and in which language.</summary>
    public static Refusal? CheckPlace(string? country, string? language, out string cleanCountry, out string cleanLanguage)
    {
        cleanLanguage = (language ?? "").Trim().ToLowerInvariant();
        if (TextRules.CheckLine(country, "country", Limits.ProfileFieldCharactersMax, false, out cleanCountry) is { } refusal)
            return refusal;
        return cleanLanguage.Length == 0 || LanguagePattern().IsMatch(cleanLanguage)
            ? null
            : new(ErrorCode.InvalidKind, "A language is two or three letters, as in ISO 639.", "language");
    }

    /// <summary>Checks a slug, or makes one from the name when none is given.</summary>
    public static Refusal? CheckSlug(string? slug, string name, out string canonical)
    {
        canonical = slug?.ToLowerInvariant() ?? SlugOf(name);
        return SlugPattern().IsMatch(canonical)
            ? null
            : new(
                ErrorCode.InvalidSlug,
                $"An address is 2 to {Limits.SlugCharactersMax} of a-z, 0-9 and '-', and starts with a letter.",
                "slug");
    }

    private static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in TextRules.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var made = slug.ToString().Trim('-');
        if (made.Length == 0 || !char.IsAsciiLetter(made[0])) made = "community-" + made;
        return made[..Math.Min(made.Length, Limits.SlugCharactersMax)].Trim('-');
    }

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex("^[a-z][a-z0-9-]{1,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();
}
