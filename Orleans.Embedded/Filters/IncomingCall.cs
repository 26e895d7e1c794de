using System.Reflection;
using Orleans.Embedded.Runtime.Calls;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Filters;

/// <summary>One call's way through the incoming filters. Only calls that have filters pay for it.</summary>
internal sealed class IncomingCall(
    GrainCall call, IGrainContext target, object grain, IReadOnlyList<IIncomingGrainCallFilter> filters)
    : IIncomingGrainCallContext
{
    private int _next;

    public IInvokable Request => call;

    public object Grain => grain;

    public GrainId? SourceId => call.SourceId;

    public GrainId TargetId => call.TargetId;

    public string InterfaceName => call.GetInterfaceName();

    public string MethodName => call.GetMethodName();

    public MethodInfo InterfaceMethod => call.GetMethod();

    public IGrainContext TargetContext => target;

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = grain.GetType().GetInterfaceMap(call.GetInterfaceType());
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    public object? Result { get; set; }

    public async Task Invoke()
    {
        var index = _next++;
        if (index < filters.Count)
            await filters[index].Invoke(this);
        else if (index == filters.Count && grain is IIncomingGrainCallFilter own)
            await own.Invoke(this);
        else
            Result = await call.InvokeBoxedAsync(grain);
    }
}
