using Orleans;

namespace MyDeclic.Bench;

/// <summary>A filter that does nothing: what it costs is what having one costs.</summary>
internal sealed class PassOnFilter : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => context.Invoke();
}
