using System.Data.Common;
using Microsoft.Extensions.Logging;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// Turns events of the log into notifications. A step writes the rows, the events that tell of them and its own place in one
/// transaction, which only holds if the place is still where the step began: so each event notifies exactly once, whatever
/// ends in between and however many try.
/// </summary>
internal sealed partial class Notifier
{
    private const int EventsPerStep = 200;

    private readonly Dictionary<string, INotificationSource[]> _sources;
    private readonly NotificationStore _store;
    private readonly NotificationSettingsStore _settings;
    private readonly LogTail _log;
    private readonly EventLogStore _stored;
    private readonly CommitQueue _queue;
    private readonly IdGenerator _ids;
    private readonly ILogger<Notifier> _logger;

    public Notifier(
        IEnumerable<INotificationSource> sources, NotificationStore store, NotificationSettingsStore settings, LogTail log,
        EventLogStore stored, CommitQueue queue, IdGenerator ids, ILogger<Notifier> logger)
    {
        _sources = sources.SelectMany(source => source.Types, (source, type) => (source, type))
            .GroupBy(pair => pair.type, pair => pair.source, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        (_store, _settings, _log, _stored, _queue, _ids, _logger) = (store, settings, log, stored, queue, ids, logger);
    }

    /// <summary>Where the stored place is.</summary>
    public Task<long> PositionAsync() => _store.PositionAsync();

    /// <summary>Acts on the next events.</summary>
    /// <param name="stored">The place as it is stored.</param>
    /// <param name="place">How far events were looked at: those up to it notify nobody.</param>
    /// <returns>Both as they are then; the same when nothing is new.</returns>
    public async Task<(long Stored, long Place)> StepAsync(long stored, long place)
    {
        var entries = await NextAsync(place);
        if (entries.Count == 0) return (stored, Math.Max(place, _log.Head));
        var to = entries[^1].Id;
        var written = new List<(LogEntry Entry, Notice Notice)>();
        foreach (var entry in entries)
        {
            foreach (var notice in await ReadAsync(entry)) written.Add((entry, notice));
        }

        // What concerns nobody needs no write: should this process end, it is looked at once more.
        if (written.Count == 0) return (stored, to);
        var isWritten = await WriteAsync(stored, to, written);
        if (isWritten) return (to, to);
        // Another has been here: what it did is done.
        var now = await PositionAsync();
        return (now, now);
    }

    /// <summary>Stores how far events were looked at, so that a later start need not look at them again.</summary>
    public async Task<long> KeepAsync(long stored, long place)
    {
        if (place == stored) return stored;
        var isKept = await _queue.WriteAsync(tx => NotificationStore.Advance(tx, stored, place));
        return isKept ? place : await PositionAsync();
    }

    private async Task<IReadOnlyList<LogEntry>> NextAsync(long place)
    {
        if (_log.TryReadAfter(place, EventsPerStep, out var recent)) return recent;
        // Beyond the head others may still appear in between.
        var head = _log.Head;
        return [.. (await _stored.ReadCommittedAsync(place)).Where(entry => entry.Id <= head).Take(EventsPerStep)];
    }

    private async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        if (!_sources.TryGetValue(entry.Type, out var sources)) return [];
        var notices = new List<Notice>();
        foreach (var source in sources)
        {
            try
            {
                notices.AddRange(await source.ReadAsync(entry));
            }
            catch (Exception fault) when (fault is not (StorageException or DbException or OperationCanceledException))
            {
                // One event that cannot be understood must not keep all others from being told.
                LogSkipped(fault, entry.Type, entry.Id);
            }
        }

        return notices;
    }

    private async Task<bool> WriteAsync(long from, long to, List<(LogEntry Entry, Notice Notice)> written)
    {
        long[] people =
        [
            .. written.SelectMany(one => one.Notice switch
            {
                Tell tell => tell.UserIds,
                Remind remind => remind.UserIds,
                _ => [],
            }).Distinct(),
        ];
        var settings = await _settings.FindManyAsync(people);
        var mutes = await _settings.MutesAsync(people);
        return await _queue.WriteAsync(tx =>
        {
            if (!NotificationStore.Advance(tx, from, to)) return false;
            var writing = new NotifierWriting(tx, settings, mutes, _settings.ZoneOf, _ids);
            foreach (var one in written.GroupBy(one => one.Entry)) writing.Act(one.Key, one.Select(pair => pair.Notice));
            writing.Finish();
            return true;
        });
    }

    [LoggerMessage(1, LogLevel.Error, "What {Type} {Id} notifies of could not be read; it notifies nobody")]
    private partial void LogSkipped(Exception fault, string type, long id);
}
