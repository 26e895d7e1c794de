namespace Orleans.Embedded.Runtime.Calls;

/// <summary>Some of the calls that wait for a response, in the order in which they were sent.</summary>
internal sealed class CallDeadlineStripe(TimeProvider timeProvider)
{
    private readonly Lock _gate = new();
    private GrainCall? _first;
    private GrainCall? _last;

    public void Add(GrainCall call)
    {
        ref var deadline = ref call.Deadline;
        lock (_gate)
        {
            deadline.SentAt = timeProvider.GetTimestamp();
            deadline.Stripe = this;
            deadline.Previous = _last;
            if (_last is null)
                _first = call;
            else
                _last.Deadline.Next = call;

            _last = call;
        }
    }

    public void Remove(GrainCall call)
    {
        lock (_gate)
        {
            Unlink(call);
        }
    }

    /// <summary>Removes the oldest call if it was sent at least the given time ago.</summary>
    public GrainCall? TakeExpired(TimeSpan timeout)
    {
        lock (_gate)
        {
            var call = _first;
            if (call is null || timeProvider.GetElapsedTime(call.Deadline.SentAt) < timeout)
                return null;

            Unlink(call);
            return call;
        }
    }

    private void Unlink(GrainCall call)
    {
        ref var deadline = ref call.Deadline;
        if (deadline.Stripe is null)
            return;

        if (deadline.Previous is null)
            _first = deadline.Next;
        else
            deadline.Previous.Deadline.Next = deadline.Next;

        if (deadline.Next is null)
            _last = deadline.Previous;
        else
            deadline.Next.Deadline.Previous = deadline.Previous;

        deadline = default;
    }
}
