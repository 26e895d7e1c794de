namespace Orleans.Embedded.Runtime.Calls;

/// <summary>
/// A call's place among those that wait for a response. Kept in the call itself, so that waiting costs no allocation.
/// </summary>
internal struct CallDeadline
{
    /// <summary>When the call was sent, as a timestamp of the time provider.</summary>
    public long SentAt;

    /// <summary>The stripe that the call is in; null if it waits for nothing.</summary>
    public CallDeadlineStripe? Stripe;

    /// <summary>The call in the stripe that was sent before.</summary>
    public GrainCall? Previous;

    /// <summary>The call in the stripe that was sent after.</summary>
    public GrainCall? Next;
}
