using System.Data.Common;
using Dapper;

namespace MyDeclic.Storage;

/// <summary>
/// Moves committed events into the <see cref="LogTail"/> when several servers append to one log. Event ids are given
/// out when an event is appended but become visible at commit, so a missing id is either still to come or was rolled
/// back. The tail stops in front of it until that is decided.
/// </summary>
/// <remarks>
/// Decided how: whoever may still bring the missing id holds a ROW EXCLUSIVE lock on <c>events</c>, taken before the
/// id was given out and kept until after the commit is visible. So the pump notes who holds it once it has seen a
/// higher id; when all of those have let go, it reads again, and what is then still missing never comes.
/// Comparing <c>xmin</c> with each row's transaction number is not enough: a transaction with the higher number can
/// own the lower id. It would also let any long write elsewhere in the cluster hold the log back.
/// </remarks>
internal sealed class PostgresLogPump(LogTail tail)
{
    private readonly Lock _gate = new();
    private HashSet<string>? _awaited;
    private long _awaitedUpTo;
    private long _decidedUpTo;
    private long _highestSeen;

    /// <summary>Admits all that can be admitted now.</summary>
    /// <returns>The highest committed id; what is above the tail's head waits for an open transaction.</returns>
    public long Run(DbConnection connection)
    {
        lock (_gate)
        {
            while (AdmitSome(connection))
            {
            }

            return Math.Max(_highestSeen, tail.Head);
        }
    }

    /// <summary>Reads once.</summary>
    /// <returns>True when reading again may give more at once.</returns>
    private bool AdmitSome(DbConnection connection)
    {
        var visible = LogReader.ReadAfter(connection, tail.Head, StorageLimits.MaxLogRowsPerRead);
        if (visible.Length == 0)
            return false;
        _highestSeen = visible[^1].Id;
        var ready = CountReady(visible);
        tail.Admit(visible[..ready]);
        if (ready == visible.Length)
            return ready == StorageLimits.MaxLogRowsPerRead;
        return DecideGap(connection, visible[^1].Id);
    }

    private int CountReady(LogEntry[] visible)
    {
        var previous = tail.Head;
        var ready = 0;
        while (ready < visible.Length && (visible[ready].Id == previous + 1 || visible[ready].Id <= _decidedUpTo))
            previous = visible[ready++].Id;
        return ready;
    }

    private bool DecideGap(DbConnection connection, long highestVisible)
    {
        var holders = connection.Query<string>(
            """
            SELECT virtualtransaction FROM pg_locks
            WHERE locktype = 'relation' AND relation = 'events'::regclass AND mode = 'RowExclusiveLock'
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """).ToHashSet(StringComparer.Ordinal);
        if (_awaited is null || _awaitedUpTo <= tail.Head)
        {
            _awaited = holders;
            _awaitedUpTo = highestVisible;
        }

        _awaited.IntersectWith(holders);
        if (_awaited.Count > 0)
            return false;
        _decidedUpTo = _awaitedUpTo;
        _awaited = null;
        return true;
    }
}
