using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>A call that has arrived at its grain.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The called activation.</summary>
    IGrainContext TargetContext { get; }

    /// <summary>The method of the grain class that implements the called one.</summary>
    MethodInfo ImplementationMethod { get; }
}
