namespace MyDeclic.LoadTest.Verify;

/// <summary>What one connection was sent on one topic, compactly. One thread at a time writes it.</summary>
/// <param name="member">Whose connection it is, by place in the cast.</param>
/// <param name="word">The topic as it was watched.</param>
internal sealed class WatchHistory(int member, string word)
{
    private readonly Bits _seen = new();
    private List<(long After, long UpTo)>? _gaps;

    /// <summary>Whose connection it is, by place in the cast.</summary>
    public int Member { get; } = member;

    /// <summary>The topic as it was watched.</summary>
    public string Word { get; } = word;

    /// <summary>The last event before it began to watch: what came after is expected. Null before that.</summary>
    public long? From { get; private set; }

    /// <summary>When it began to watch, in microseconds of the machine's monotonic time.</summary>
    public long BeganAt { get; private set; }

    /// <summary>Whether it has left for good, or stopped reading on purpose: nothing is expected of it.</summary>
    public bool IsExcused { get; set; }

    /// <summary>The newest event that it received.</summary>
    public long Last { get; private set; }

    /// <summary>Events that came twice.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Events that came after a later one, without having come before.</summary>
    public int OutOfOrder { get; private set; }

    /// <summary>How often the server announced that something was missed.</summary>
    public int Gaps => _gaps?.Count ?? 0;

    /// <summary>Notes where it begins; only the first time counts, later ones resume.</summary>
    public void Begin(long from, long at)
    {
        if (From is not null) return;
        From = from;
        BeganAt = at;
        Last = Math.Max(Last, from);
    }

    /// <summary>Takes an event as it was received.</summary>
    public void Take(SeenEvent seen)
    {
        if (!_seen.Add(seen.Index))
        {
            Duplicates++;
            return;
        }

        if (seen.Id <= Last) OutOfOrder++;
        else Last = seen.Id;
    }

    /// <summary>Takes an announced gap: what lies before its position will not come.</summary>
    public void Gap(long position)
    {
        (_gaps ??= []).Add((Last, position));
        Last = Math.Max(Last, position);
    }

    /// <summary>Whether an announced gap says that an event would not come; null for one that nobody received.</summary>
    public bool IsAnnounced(long? id) =>
        _gaps is not null && (id is null || _gaps.Exists(gap => id > gap.After && id <= gap.UpTo));

    /// <summary>Whether an event was received.</summary>
    public bool Has(int index) => _seen.Contains(index);
}
