namespace MyDeclic.LoadTest.Jam;

/// <summary>
/// An idea with one vote under way at a time, so that the tally which that vote makes is known and can be looked for on the
/// screens. Safe from many threads.
/// </summary>
/// <param name="idea">The idea.</param>
/// <param name="screens">Screens that it is looked for on.</param>
/// <param name="settled">
/// Told when the vote was due, and for each screen how long after its acknowledgement and after it was due it was seen.
/// </param>
internal sealed class WallProbe(long idea, int screens, Action<WallProbe, long, IReadOnlyList<long>, IReadOnlyList<long>> settled)
{
    private readonly Lock _gate = new();
    private readonly long[] _seenAt = new long[screens];
    private (int Points, int Votes) _shown;
    private (int Points, int Votes) _wanted;
    private long _dueAt;
    private long _acknowledgedAt;
    private int _missing;

    /// <summary>The idea.</summary>
    public long Idea => idea;

    /// <summary>Says that a vote is about to be sent that changes the tally.</summary>
    /// <param name="points">By how many points.</param>
    /// <param name="votes">By how many voters.</param>
    /// <param name="due">When it was due, in microseconds.</param>
    public void Expect(int points, int votes, long due)
    {
        lock (_gate)
        {
            _wanted = (_shown.Points + points, _shown.Votes + votes);
            (_dueAt, _acknowledgedAt, _missing) = (due, 0, screens);
            Array.Clear(_seenAt);
        }
    }

    /// <summary>Says when the vote was acknowledged, in microseconds.</summary>
    public void Acknowledge(long at)
    {
        lock (_gate) _acknowledgedAt = at;
        SettleIfDone();
    }

    /// <summary>Says that the vote was not made: nothing is looked for.</summary>
    public void GiveUp()
    {
        lock (_gate) _missing = 0;
    }

    /// <summary>A screen was told of the idea.</summary>
    public void See(int screen, int points, int votes, long at)
    {
        lock (_gate)
        {
            if (_missing == 0 || (points, votes) != _wanted || _seenAt[screen] != 0) return;
            _seenAt[screen] = at;
            _missing--;
        }

        SettleIfDone();
    }

    private void SettleIfDone()
    {
        List<long> after, sinceDue;
        lock (_gate)
        {
            if (_missing > 0 || _acknowledgedAt == 0) return;
            // A screen may be told before the voter is.
            after = [.. _seenAt.Select(at => Math.Max(0, at - _acknowledgedAt))];
            sinceDue = [.. _seenAt.Select(at => at - _dueAt)];
            _shown = _wanted;
            _acknowledgedAt = 0;
        }

        settled(this, _dueAt, after, sinceDue);
    }
}
