using Orleans.Embedded.Runtime.Calls;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>What calls to one identity are handed to.</summary>
internal interface ICallReceiver
{
    /// <summary>Takes a call.</summary>
    /// <returns>False if this receiver has ended: another is, or will be, in its place.</returns>
    bool TryReceive(GrainCall call);
}
