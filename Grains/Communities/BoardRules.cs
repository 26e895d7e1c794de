namespace MyDeclic.Communities;

/// <summary>What animators may put above a feed, and whom a welcome is for.</summary>
internal static class BoardRules
{
    /// <summary>Applies an announcement, or its end; null when <paramref name="changed"/> may be stored.</summary>
    public static Refusal? Check(
        Announce? command, CommunityRecord community, long id, DateTimeOffset now, out CommunityRecord changed)
    {
        changed = community;
        if (command is null)
        {
            if (community.Announcement.Length > 0)
                changed = community with { Announcement = "", AnnouncementUntil = 0, Version = community.Version + 1 };
            return null;
        }

        var refusal = TextRules.CheckText(
            command.Text, "text", Limits.AnnouncementCharactersMax, true, out var text);
        if (refusal is not null) return refusal;
        if (command.Until is not { } until || until <= now || until > now.AddDays(Limits.AnnouncementDaysMax))
        {
            return new(
                ErrorCode.InvalidRequest,
                $"An announcement ends in the future, within {Limits.AnnouncementDaysMax} days.", "until");
        }

        changed = community with
        {
            Announcement = text,
            AnnouncementId = id,
            AnnouncementUntil = until.ToUnixTimeMilliseconds(),
            Version = community.Version + 1,
        };
        return null;
    }

    /// <summary>Applies a welcome; null when <paramref name="changed"/> may be stored.</summary>
    public static Refusal? CheckWelcome(string? welcome, CommunityRecord community, out CommunityRecord changed)
    {
        changed = community;
        var refusal = TextRules.CheckText(welcome, "text", Limits.WelcomeCharactersMax, false, out var text);
        if (refusal is null && text != community.Welcome)
            changed = community with { Welcome = text, Version = community.Version + 1 };
        return refusal;
    }

    /// <summary>What stands now; null when nothing does.</summary>
    public static AnnouncementView? Announcement(CommunityRecord community, DateTimeOffset now, bool? isDismissed)
    {
        if (community.Announcement.Length == 0 || community.AnnouncementUntil <= now.ToUnixTimeMilliseconds()) return null;
        var until = DateTimeOffset.FromUnixTimeMilliseconds(community.AnnouncementUntil);
        return new(community.AnnouncementId, community.Announcement, until, isDismissed);
    }

    /// <summary>Whether somebody just joined and has not taken the welcome away.</summary>
    public static bool IsWelcomeDue(Membership? tie, long dismissed, DateTimeOffset now) =>
        tie is { State: MembershipState.Member, Role: not CommunityRole.Owner } member
        && member.Since != dismissed
        && DateTimeOffset.FromUnixTimeMilliseconds(member.Since).AddDays(Limits.WelcomeDays) > now;
}
