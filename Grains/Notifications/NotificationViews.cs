using System.Collections.Immutable;
using MyDeclic.Users;

namespace MyDeclic.Notifications;

/// <summary>Notifications as their person sees them. Reads stores only, so that events may ask it.</summary>
internal sealed class NotificationViews(
    NotificationReadingStore notifications, NotificationSettingsStore settings, CapabilityMatrix capabilities)
{
    /// <summary>Those of <paramref name="ids"/> that the viewer may see, and how many of all are unread.</summary>
    public async Task<(ImmutableArray<NotificationView> Shown, int Unread)> ShowAsync(
        IReadOnlyCollection<long> ids, long viewer)
    {
        if (await settings.PopulationAsync(viewer) is not { } population) return ([], 0);
        var open = ReadsOpen(population);
        var rows = ids.Count == 0 ? [] : await notifications.FindAsync(ids, viewer, open);
        return (await ToViewsAsync(rows, viewer), await notifications.UnreadAsync(viewer, open));
    }

    /// <summary>The rows with the people in them.</summary>
    public async Task<ImmutableArray<NotificationView>> ToViewsAsync(
        IReadOnlyCollection<NotificationRow> rows, long viewer)
    {
        var actors = await notifications.ActorsAsync([.. rows.Select(row => row.Id)], viewer);
        return [.. rows.Select(row => row.ToView(actors[row.Id]))];
    }

    /// <summary>What a person set.</summary>
    public async Task<NotificationSettings> SettingsAsync(long viewer)
    {
        var row = await settings.FindAsync(viewer);
        var open = await settings.PopulationAsync(viewer) is { } population && ReadsOpen(population);
        var muted = await settings.NamedMutesAsync(viewer, open);
        return new(
            row.IsSaved,
            [.. NotificationRules.Kinds.Select(kind => new KindChannels(
                kind, row.InTray(kind), (row.DigestOff & SettingsRow.Bit(kind)) == 0))],
            row is { QuietFrom: { } from, QuietTo: { } to }
                ? new(SettingsRow.Clock(from), SettingsRow.Clock(to))
                : null,
            row.Zone, row.Language,
            new(row.Digest > 0, SettingsRow.Clock(row.DigestAt), row.Weekends > 0, row.WithPosts > 0),
            [.. muted.Select(one => one.ToView())]);
    }

    /// <summary>Whether people of a population may read public communities.</summary>
    public bool ReadsOpen(Population population) => capabilities.Allows(population, Capability.AccessPublicCommunities);
}
