namespace Orleans.Embedded.Runtime.Catalog;

/// <summary>That an activation is to end, and why.</summary>
internal sealed record DeactivationRequest(DeactivationReason Reason, CancellationToken CancellationToken)
{
    /// <summary>Whether the requests that wait are served first; otherwise a new activation serves them.</summary>
    public bool ServesWaiting => Reason.ReasonCode == DeactivationReasonCode.ShuttingDown;
}
