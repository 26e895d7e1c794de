using System.Collections.Immutable;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Turns log entries into events that clients apply, by asking the slice that each belongs to.</summary>
internal sealed class EventRenderer
{
    private readonly Dictionary<string, IEventSource> _sources;
    private readonly IGrainFactory _grains;
    private readonly Database _database;

    public EventRenderer(IEnumerable<IEventSource> sources, IGrainFactory grains, Database database)
    {
        _sources = sources.SelectMany(s => s.Types, (source, type) => (source, type))
            .ToDictionary(pair => pair.type, pair => pair.source, StringComparer.Ordinal);
        _grains = grains;
        _database = database;
    }

    /// <summary>What an entry changes about who may watch what; null when nothing.</summary>
    public AccessChange? ChangeOf(LogEntry entry) => _sources.GetValueOrDefault(entry.Type)?.ChangeOf(entry);

    /// <summary>The events of <paramref name="entries"/>, in their order.</summary>
    public async Task<ImmutableArray<LiveEvent>> RenderAsync(ImmutableArray<LogEntry> entries)
    {
        var actors = await _grains.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. entries.Select(entry => entry.ActorId).Distinct()]);
        var data = new Dictionary<long, EventData>(entries.Length);
        foreach (var group in entries.Where(e => _sources.ContainsKey(e.Type)).GroupBy(e => _sources[e.Type]))
        {
            foreach (var (id, rendered) in await group.Key.RenderAsync([.. group])) data[id] = rendered;
        }

        return [.. entries.Select(entry => new LiveEvent(
            entry.Id,
            new LogPosition(_database.Epoch, entry.Id).ToString(),
            entry.Type,
            entry.Subject,
            entry.At,
            actors.GetValueOrDefault(entry.ActorId) ?? new AuthorView("", ""),
            entry.Topics,
            data.GetValueOrDefault(entry.Id),
            ChangeOf(entry),
            entry.ActorId))];
    }
}
