using System.Diagnostics;
using Orleans.Diagnostics;
using Orleans.Runtime;

namespace Orleans.Embedded.Telemetry;

/// <summary>
/// Makes each call a client activity of its caller and a server activity of its grain, one below the other. The trace's id
/// travels in the request context. Tags as in Orleans, which follows the semantic conventions of OpenTelemetry for RPC.
/// </summary>
internal sealed class ActivityPropagation(DistributedContextPropagator propagator)
    : IOutgoingGrainCallFilter, IIncomingGrainCallFilter
{
    private static readonly ActivitySource s_application = new(ActivitySources.ApplicationGrainActivitySourceName);
    private static readonly ActivitySource s_runtime = new(ActivitySources.RuntimeActivitySourceName);

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (SourceOf(context).StartActivity(NameOf(context), ActivityKind.Client) is not { } activity)
            return context.Invoke();

        propagator.Inject(activity, null, static (_, name, value) => RequestContext.Set(name, value));
        return InvokeAsync(context, activity);
    }

    public Task Invoke(IIncomingGrainCallContext context)
    {
        propagator.ExtractTraceIdAndState(
            null,
            static (object? _, string name, out string? value, out IEnumerable<string>? values) =>
            {
                values = null;
                value = RequestContext.Get(name) as string;
            },
            out var traceParent,
            out var traceState);
        ActivityContext.TryParse(traceParent, traceState, isRemote: true, out var parent);
        return SourceOf(context).StartActivity(NameOf(context), ActivityKind.Server, parent) is { } activity
            ? InvokeAsync(context, activity)
            : context.Invoke();
    }

    private static ActivitySource SourceOf(IGrainCallContext context) =>
        context.InterfaceName.StartsWith("Orleans.", StringComparison.Ordinal) ? s_runtime : s_application;

    private static string NameOf(IGrainCallContext context) =>
        $"{context.InterfaceMethod.DeclaringType!.Name}/{context.MethodName}";

    private static async Task InvokeAsync(IGrainCallContext context, Activity activity)
    {
        using (activity)
        {
            activity.SetTag("rpc.system.name", "orleans");
            activity.SetTag("orleans.rpc.service", context.InterfaceName);
            activity.SetTag("rpc.method", $"{context.InterfaceName}/{context.MethodName}");
            activity.SetTag("orleans.rpc.target_id", context.TargetId.ToString());
            if (context.SourceId is { } source)
                activity.SetTag("orleans.rpc.source_id", source.ToString());

            try
            {
                await context.Invoke();
            }
            catch (Exception exception)
            {
                activity.SetStatus(ActivityStatusCode.Error);
                activity.AddException(exception);
                throw;
            }
        }
    }
}
