using System.Collections.Immutable;

namespace MyDeclic.Notifications;

/// <summary>What notifies whom, and what may be set: the slice's one place.</summary>
internal static class NotificationRules
{
    /// <summary>All kinds, in order.</summary>
    public static ImmutableArray<NotificationKind> Kinds { get; } = [.. Enum.GetValues<NotificationKind>()];

    /// <summary>
    /// Whether a mute keeps it away. Who muted a thread or a community is still told what is meant for them personally, as in
    /// Slack and Mattermost; who muted a person hears nothing from them.
    /// </summary>
    public static bool IsMuted(Tell tell, long actorId, IEnumerable<(MuteKind Kind, long Id)> mutes)
    {
        var isPersonal = tell.Kind is NotificationKind.Mention or NotificationKind.CommunityInvited
            or NotificationKind.CommunityAccepted or NotificationKind.CommunityRole or NotificationKind.AnswerAccepted;
        return mutes.Any(mute => mute.Kind switch
        {
            MuteKind.Person => mute.Id == actorId,
            MuteKind.Thread => !isPersonal && mute.Id == tell.About.PostId,
            _ => !isPersonal && mute.Id == tell.About.CommunityId,
        });
    }

    /// <summary>Whether mails are written in it.</summary>
    public static bool IsLanguage(string language) => language is "en" or "fr";

    /// <summary>Checks a change; null when <paramref name="changed"/> may be kept.</summary>
    public static Refusal? Check(ChangeNotificationSettings command, SettingsRow row, out SettingsRow changed)
    {
        changed = row with { IsSaved = true };
        if (command.Kinds is { } kinds)
        {
            if (kinds.IsDefault || kinds.Any(one => one is null))
                return new(ErrorCode.InvalidRequest, "A list is missing.", "kinds");
            if (kinds.Length > Kinds.Length || kinds.Select(one => one.Kind).Distinct().Count() != kinds.Length)
                return new(ErrorCode.InvalidRequest, "A kind stands twice in the list.", "kinds");
            foreach (var one in kinds)
            {
                changed = changed with
                {
                    TrayOff = Set(changed.TrayOff, one.Kind, !one.InTray),
                    DigestOff = Set(changed.DigestOff, one.Kind, !one.InDigest),
                };
            }
        }

        if (command is { Quiet: not null, EndsQuiet: true })
            return new(ErrorCode.InvalidRequest, "Give quiet hours, or end them.", "quiet");
        if (CheckTimes(command, ref changed) is { } refusal) return refusal;
        if (command.TimeZone is { } zone)
        {
            if (zone.Length > Limits.TimeZoneCharactersMax || !IsZoneName(zone) || MemberTime.Find(zone) is null)
                return new(ErrorCode.InvalidTimeZone, "A time zone is one of the IANA database's, as Europe/Paris.", "timeZone");
            changed = changed with { Zone = zone };
        }

        if (command.Language is { } language)
        {
            if (!IsLanguage(language)) return new(ErrorCode.InvalidKind, "One of: en, fr.", "language");
            changed = changed with { Language = language };
        }

        return null;
    }

    private static Refusal? CheckTimes(ChangeNotificationSettings command, ref SettingsRow changed)
    {
        if (command.EndsQuiet) changed = changed with { QuietFrom = null, QuietTo = null };
        if (command.Quiet is { } quiet)
        {
            if (!SettingsRow.TryReadClock(quiet.From, out var from) || !SettingsRow.TryReadClock(quiet.To, out var to))
                return BadTime("quiet");
            if (from == to) return new(ErrorCode.InvalidTime, "Quiet hours end at another time than they begin.", "quiet");
            changed = changed with { QuietFrom = from, QuietTo = to };
        }

        if (command.Digest is not { } digest) return null;
        if (!SettingsRow.TryReadClock(digest.At, out var at)) return BadTime("digest.at");
        changed = changed with
        {
            Digest = digest.IsOn ? 1 : 0,
            DigestAt = at,
            Weekends = digest.OnWeekends ? 1 : 0,
            WithPosts = digest.WithPosts ? 1 : 0,
        };
        return null;
    }

    // The operating system may know files of other names.
    private static bool IsZoneName(string zone) => zone.Length > 0 && char.IsAsciiLetter(zone[0])
        && zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    private static Refusal BadTime(string field) =>
        new(ErrorCode.InvalidTime, "A time of the day is written as 08:00, from 00:00 to 23:59.", field);

    private static long Set(long bits, NotificationKind kind, bool isSet) =>
        isSet ? bits | SettingsRow.Bit(kind) : bits & ~SettingsRow.Bit(kind);
}
