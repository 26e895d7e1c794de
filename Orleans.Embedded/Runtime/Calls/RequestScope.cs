namespace Orleans.Embedded.Runtime.Calls;

/// <summary>The scope of code that has changed its request context, or has one without serving a call.</summary>
internal sealed class RequestScope(GrainCall? call, IReadOnlyDictionary<string, object>? values) : IRequestScope
{
    /// <summary>The name under which Orleans keeps <see cref="Orleans.Runtime.RequestContext.ReentrancyId"/>.</summary>
    public const string CallChainKey = "#CCR";

    private static readonly AsyncLocal<IRequestScope?> s_current = new();

    /// <summary>The scope of the running code.</summary>
    public static IRequestScope? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public GrainCall? Call => call;

    public IReadOnlyDictionary<string, object>? Values => values;
}
