using MyDeclic.LoadTest.People;

namespace MyDeclic.LoadTest.Verify;

/// <summary>
/// Compares what was acknowledged with what everybody received: nothing may be missing, come twice, come out of order
/// or come to somebody who may not see it.
/// </summary>
internal sealed class Verifier
{
    private readonly Cast _cast;
    private readonly Audience _audience;
    private readonly IReadOnlyList<Write> _writes;
    private readonly IReadOnlyList<SeenEvent> _events;
    private readonly Write?[] _writeOf;
    private readonly SeenEvent?[] _eventOf;
    private readonly Findings _findings = new();

    /// <summary>Matches the events with the writes that they tell of.</summary>
    public Verifier(Cast cast, Audience audience, Ledger ledger, EventCatalog catalog)
    {
        _cast = cast;
        _audience = audience;
        _writes = ledger.Writes;
        _events = catalog.All;
        _writeOf = new Write?[_events.Count];
        _eventOf = new SeenEvent?[_writes.Count];
        var reactions = _writes.Where(write => write.Kind == WriteKind.Reaction)
            .ToDictionary(write => (write.Place.Post, cast.Members[write.Actor].Handle));
        var walls = _writes.Where(write => write.Kind == WriteKind.Wall).ToDictionary(write => write.Id);
        foreach (var seen in _events)
        {
            var write = seen.Kind switch
            {
                null => null,
                WriteKind.Reaction => reactions.GetValueOrDefault((seen.Post, seen.Actor!)),
                WriteKind.Wall => walls.GetValueOrDefault(seen.Id),
                _ => seen.Number < _writes.Count ? _writes[seen.Number] : null,
            };
            if (write is null) continue;
            _writeOf[seen.Index] = write;
            if (_eventOf[write.Number] is { } before)
            {
                _findings.AddDuplicate($"{Describe(write)} was made twice, as events {before.Id} and {seen.Id}");
            }

            _eventOf[write.Number] = seen;
        }
    }

    /// <summary>Judges the histories.</summary>
    public Findings Check(IEnumerable<WatchHistory> histories)
    {
        foreach (var history in histories) Check(history);
        return _findings;
    }

    private void Check(WatchHistory history)
    {
        if (history.Duplicates > 0) _findings.AddDuplicate($"{history.Duplicates} events, {Who(history)}", history.Duplicates);
        if (history.OutOfOrder > 0) _findings.AddOutOfOrder($"{history.OutOfOrder} events, {Who(history)}", history.OutOfOrder);
        long deliveries = 0;
        foreach (var seen in _events)
        {
            if (!history.Has(seen.Index)) continue;
            deliveries++;
            if (_writeOf[seen.Index] is { } write && !_audience.MaySee(history.Member, write))
            {
                _findings.AddLeak($"{Describe(write)} to {Who(history)}");
            }
        }

        var (expected, skipped) = history.IsExcused ? default : CheckExpected(history);
        _findings.Count(deliveries + history.Duplicates, expected, history.Gaps, skipped);
    }

    private (long Expected, long Skipped) CheckExpected(WatchHistory history)
    {
        long expected = 0, skipped = 0;
        foreach (var write in _writes)
        {
            if (!write.IsAcknowledged || !_audience.IsExpected(history.Member, history.Word, write)) continue;
            var seen = _eventOf[write.Number];
            // What nobody received has no place in the log: whether it came after the watch began is told by time.
            var isAfter = seen is null ? history.From is not null && write.DueAt >= history.BeganAt : seen.Id > history.From;
            if (!isAfter) continue;
            expected++;
            if (seen is not null && history.Has(seen.Index)) continue;
            if (history.IsAnnounced(seen?.Id)) skipped++;
            else _findings.AddLost($"{Describe(write)} for {Who(history)}");
        }

        return (expected, skipped);
    }

    private string Describe(Write write)
    {
        var where = write.Place.Community == Place.None ? "" : $" in {_cast.Communities[write.Place.Community].Slug}";
        return $"{write.Kind} number {write.Number} of {_cast.Members[write.Actor].Handle}{where}";
    }

    private string Who(WatchHistory history) => $"{_cast.Members[history.Member].Handle} on {history.Word}";
}
