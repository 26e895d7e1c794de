using System.Reflection;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Catalog;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Filters;

/// <summary>One call's way through the caller's filters, before it is sent.</summary>
internal sealed class OutgoingCall(
    GrainCall call, GrainReference target, Activation? source, IReadOnlyList<IOutgoingGrainCallFilter> filters)
    : IOutgoingGrainCallContext
{
    private int _next;

    public IInvokable Request => call;

    public object Grain => target;

    public GrainId? SourceId => source?.GrainId;

    public IGrainContext? SourceContext => source;

    public GrainId TargetId => target.GrainId;

    public string InterfaceName => call.GetInterfaceName();

    public string MethodName => call.GetMethodName();

    public MethodInfo InterfaceMethod => call.GetMethod();

    public object? Result { get; set; }

    public async Task Invoke()
    {
        var index = _next++;
        if (index < filters.Count)
            await filters[index].Invoke(this);
        else if (index == filters.Count && source?.Instance is IOutgoingGrainCallFilter own)
            await own.Invoke(this);
        else
            Result = await SendAsync();
    }

    private Task<object?> SendAsync()
    {
        var outcome = call.AwaitBoxedAsync();
        target.Dispatcher.Send(call, target);
        return outcome;
    }
}
