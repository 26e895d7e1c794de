using Orleans.Runtime;

namespace Orleans;

/// <summary>A call that has not yet left its caller.</summary>
public interface IOutgoingGrainCallContext : IGrainCallContext
{
    /// <summary>The calling activation, or null for a call from outside.</summary>
    IGrainContext? SourceContext { get; }
}
