namespace Orleans.Embedded.Runtime.Calls;

/// <summary>What flows with the code that serves a request: the request itself, and the request context.</summary>
internal interface IRequestScope
{
    /// <summary>The call being served; null for code that no call started.</summary>
    GrainCall? Call { get; }

    /// <summary>The request context. Never changed, only replaced, as calls share it.</summary>
    IReadOnlyDictionary<string, object>? Values { get; }
}
