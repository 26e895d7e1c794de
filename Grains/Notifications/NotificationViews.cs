using System.Collections.Immutable;
using MyDeclic.News;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Notifications;

/// <summary>Notifications as their person sees them. Reads only, so that events may ask it.</summary>
internal sealed class NotificationViews(
    NotificationReadingStore notifications, NotificationSettingsStore settings, CapabilityMatrix capabilities,
    IGrainFactory grains)
{
    /// <summary>Those of <paramref name="ids"/> that the viewer may see, and how many of all are unread.</summary>
    public async Task<(ImmutableArray<NotificationView> Shown, int Unread)> ShowAsync(
        IReadOnlyCollection<long> ids, long viewer)
    {
        if (await ReaderAsync(viewer) is not { } reader) return ([], 0);
        var rows = ids.Count == 0 ? [] : await notifications.FindAsync(ids, reader);
        return (await ToViewsAsync(rows, viewer), await notifications.UnreadAsync(reader));
    }

    /// <summary>What decides what a person may see; null when there is nobody.</summary>
    public async Task<NotificationReader?> ReaderAsync(long viewer) =>
        await settings.PopulationAsync(viewer) is { } population
            ? new(
                viewer, ReadsOpen(population), PopulationBits.Of(population),
                await grains.GetGrain<ICommunicationTeamGrain>(0).HasAsync(viewer))
            : null;

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
                kind, kind != NotificationKind.Message && row.InTray(kind), (row.DigestOff & SettingsRow.Bit(kind)) == 0))],
            row is { QuietFrom: { } from, QuietTo: { } to }
                ? new(SettingsRow.Clock(from), SettingsRow.Clock(to))
                : null,
            row.Zone, row.Language,
            new(row.Digest > 0, SettingsRow.Clock(row.DigestAt), row.Weekends > 0, row.WithPosts > 0),
            [.. muted.Select(one => one.ToView())]);
    }

    private bool ReadsOpen(Population population) => capabilities.Allows(population, Capability.AccessPublicCommunities);
}
