using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Runtime.Scheduler;

/// <summary>What a grain class says about interleaving, beyond what its methods say.</summary>
/// <param name="IsReentrant">Whether everything interleaves.</param>
/// <param name="MayInterleave">
/// Decides for single requests, if the class has such a predicate; its first argument is the grain object.
/// </param>
internal sealed record InterleavingRules(bool IsReentrant, Func<object?, IInvokable, bool>? MayInterleave)
{
    public static readonly InterleavingRules None = new(false, null);
}
