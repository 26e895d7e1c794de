using Orleans.Embedded.Runtime.Calls;
using Orleans.Embedded.Runtime.Scheduler;

namespace Orleans.Runtime;

/// <summary>
/// Values that travel with calls, from caller to callee and not back. Like an <see cref="AsyncLocal{T}"/>, what a
/// method sets is seen by itself and what it calls.
/// </summary>
public static class RequestContext
{
    private static readonly Dictionary<string, object> s_none = [];

    /// <summary>
    /// The chain of calls that may interleave in the grains that allowed it; <see cref="Guid.Empty"/> for none. Travels as
    /// one of the values.
    /// </summary>
    public static Guid ReentrancyId
    {
        get => Get(RequestScope.CallChainKey) is Guid id ? id : Guid.Empty;
        set
        {
            if (value == Guid.Empty)
                Remove(RequestScope.CallChainKey);
            else
                Set(RequestScope.CallChainKey, value);
        }
    }

    /// <summary>
    /// Lets calls that come back to this grain, along the chain of the calls made before the section is disposed,
    /// interleave with the running request instead of waiting for it.
    /// </summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var original = ReentrancyId;
        return new ReentrancySection(original, original == Guid.Empty ? Guid.NewGuid() : original);
    }

    /// <summary>Takes the calls made before the section is disposed out of such a chain.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => RequestScope.Current?.Values?.Keys ?? [];

    /// <summary>The names and the values.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => RequestScope.Current?.Values ?? s_none;

    /// <summary>Gets a value, or null if it is not set.</summary>
    public static object? Get(string key) => RequestScope.Current?.Values?.GetValueOrDefault(key);

    /// <summary>Sets a value.</summary>
    public static void Set(string key, object value) => Replace(Copy(), values => values[key] = value);

    /// <summary>Removes a value.</summary>
    /// <returns>Whether it was set.</returns>
    public static bool Remove(string key)
    {
        if (RequestScope.Current?.Values?.ContainsKey(key) is not true)
            return false;

        Replace(Copy(), values => values.Remove(key));
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear() => RequestScope.Current = new RequestScope(CurrentCall, null);

    private static GrainCall? CurrentCall =>
        RequestScope.Current is { } scope ? scope.Call : CurrentTarget.Value?.ExclusiveCall;

    private static Dictionary<string, object> Copy() => new(RequestScope.Current?.Values ?? s_none);

    private static void Replace(Dictionary<string, object> values, Action<Dictionary<string, object>> change)
    {
        change(values);
        RequestScope.Current = new RequestScope(CurrentCall, values);
    }

    /// <summary>A stretch of code whose calls belong to a chain of calls, or to none. Dispose it where it began.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _originalReentrancyId;
        private readonly Guid _newReentrancyId;

        /// <summary>Enters the section.</summary>
        /// <param name="originalReentrancyId">What to return to; <see cref="Guid.Empty"/> for no chain.</param>
        /// <param name="newReentrancyId">The section's; <see cref="Guid.Empty"/> for no chain.</param>
        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            _originalReentrancyId = originalReentrancyId;
            _newReentrancyId = newReentrancyId;
            if (newReentrancyId != originalReentrancyId)
                ReentrancyId = newReentrancyId;
            if (newReentrancyId != Guid.Empty)
                CurrentTarget.Value?.EnterChain(newReentrancyId);
        }

        /// <summary>Leaves the section.</summary>
        public void Dispose()
        {
            if (_newReentrancyId != Guid.Empty)
                CurrentTarget.Value?.LeaveChain(_newReentrancyId);
            if (_newReentrancyId != _originalReentrancyId)
                ReentrancyId = _originalReentrancyId;
        }
    }
}
