namespace Orleans.Embedded.Runtime.Calls;

/// <summary>
/// Some of the calls that wait for a response, in the order in which they were sent. A place that has become free is
/// closed by the next sweep, not by the call that leaves it: so no call touches another.
/// </summary>
internal sealed class CallDeadlineStripe(TimeProvider timeProvider)
{
    private const int CapacityMin = 1024;

    private readonly Lock _gate = new();
    private (GrainCall? Call, long SentAt)[] _places = new (GrainCall?, long)[CapacityMin];
    private int _count;

    public void Add(GrainCall call)
    {
        lock (_gate)
        {
            if (_count == _places.Length)
                MakeRoom();

            call.DeadlinePlace = _count;
            _places[_count++] = (call, timeProvider.GetTimestamp());
        }
    }

    /// <returns>When the call was sent, as a timestamp; 0 if it has been removed before.</returns>
    public long Remove(GrainCall call)
    {
        lock (_gate)
        {
            if (call.DeadlinePlace < 0)
                return 0;

            ref var place = ref _places[call.DeadlinePlace];
            place.Call = null;
            call.DeadlinePlace = -1;
            return place.SentAt;
        }
    }

    /// <summary>Removes the calls that were sent at least the given time ago.</summary>
    public void TakeExpired(TimeSpan timeout, List<CallChain> expired)
    {
        lock (_gate)
        {
            for (var i = 0; i < _count && timeProvider.GetElapsedTime(_places[i].SentAt) >= timeout; i++)
            {
                if (_places[i].Call is not { } call)
                    continue;

                expired.Add(new CallChain(call));
                call.DeadlinePlace = -1;
                _places[i].Call = null;
            }

            CloseGaps();
            if (_places.Length > CapacityMin && _count < _places.Length / 8)
                Array.Resize(ref _places, _places.Length / 2);
        }
    }

    private void MakeRoom()
    {
        CloseGaps();
        if (_count > _places.Length / 2)
            Array.Resize(ref _places, _places.Length * 2);
    }

    private void CloseGaps()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_places[i].Call is not { } call)
                continue;

            call.DeadlinePlace = kept;
            _places[kept++] = _places[i];
        }

        Array.Clear(_places, kept, _count - kept);
        _count = kept;
    }
}
