namespace MyDeclic.Storage;

/// <summary>
/// Makes the ids of users, posts and all else: positive, strictly increasing within the process, roughly ordered by
/// time across servers.
/// </summary>
/// <remarks>
/// 63 bits: 43 of unix milliseconds (until the year 2248), 10 of node, 10 of sequence. More than 1 024 ids in a
/// millisecond, or a clock that steps back, borrow from the milliseconds ahead, so no id is given twice and none is
/// lower than the one before. Each start of a server takes the next node number, so a clock that stepped back during
/// a restart cannot repeat an id either, nor can two servers unless 1 024 starts lie between theirs.
/// </remarks>
public sealed class IdGenerator
{
    /// <summary>How many node numbers there are.</summary>
    public const int Nodes = 1 << NodeBits;

    private const int NodeBits = 10;
    private const int SequenceBits = 10;
    private const int NotSet = -1;

    private readonly TimeProvider _time;
    private int _node = NotSet;

    // Milliseconds and sequence as one number, so that overflowing the sequence borrows the next millisecond.
    private long _last;

    /// <summary>Makes a generator that gets its node number from <see cref="StorageStartup"/>.</summary>
    public IdGenerator(TimeProvider time) => _time = time;

    /// <summary>Makes a generator of its own.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="node">Below <see cref="Nodes"/>, different for each generator at work on one database.</param>
    public IdGenerator(TimeProvider time, int node)
        : this(time) => UseNode(node);

    /// <summary>The next id.</summary>
    /// <exception cref="InvalidOperationException">The storage has not been started.</exception>
    public long Next()
    {
        var node = Volatile.Read(ref _node);
        if (node == NotSet)
            throw new InvalidOperationException("Ids can be made once the storage has been started.");
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds() << SequenceBits;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) != last)
                continue;
            var sequence = next & ((1L << SequenceBits) - 1);
            return ((next >> SequenceBits) << (NodeBits + SequenceBits)) | ((long)node << SequenceBits) | sequence;
        }
    }

    /// <summary>When an id was made, to the millisecond, by the clock of the server that made it.</summary>
    public static DateTimeOffset TimeOf(long id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(id >> (NodeBits + SequenceBits));

    /// <summary>The lowest id of a moment, for asking "since when" by id.</summary>
    public static long FirstAt(DateTimeOffset time) => time.ToUnixTimeMilliseconds() << (NodeBits + SequenceBits);

    internal void UseNode(int node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, Nodes);
        Volatile.Write(ref _node, node);
    }
}
