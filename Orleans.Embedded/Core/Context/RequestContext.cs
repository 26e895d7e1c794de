using Orleans.Embedded.Runtime.Calls;

namespace Orleans.Runtime;

/// <summary>
/// Values that travel with calls, from caller to callee and not back. Like an <see cref="AsyncLocal{T}"/>, what a
/// method sets is seen by itself and what it calls.
/// </summary>
public static class RequestContext
{
    private const string ReentrancyKey = "#CCR";
    private static readonly Dictionary<string, object> s_none = [];

    /// <summary>
    /// Names the call chain whose calls may interleave in the grains that allowed it; empty where none is allowed.
    /// </summary>
    public static Guid ReentrancyId
    {
        get => Get(ReentrancyKey) is Guid id ? id : Guid.Empty;
        set
        {
            if (value == Guid.Empty)
                Remove(ReentrancyKey);
            else
                Set(ReentrancyKey, value);
        }
    }

    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => RequestScope.Current?.Values?.Keys ?? [];

    /// <summary>The names and the values.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => RequestScope.Current?.Values ?? s_none;

    /// <summary>
    /// Lets the calls that this method makes, and those which these make, come back to this grain and interleave with
    /// it. Dispose the result to end that.
    /// </summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var outer = ReentrancyId;
        return new ReentrancySection(outer, outer == Guid.Empty ? Guid.NewGuid() : outer);
    }

    /// <summary>Takes back for a while what a caller allowed. Dispose the result to end that.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

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
    public static void Clear() => RequestScope.Current = new RequestScope(RequestScope.Current?.Call, null);

    private static Dictionary<string, object> Copy() => new(RequestScope.Current?.Values ?? s_none);

    private static void Replace(Dictionary<string, object> values, Action<Dictionary<string, object>> change)
    {
        change(values);
        RequestScope.Current = new RequestScope(RequestScope.Current?.Call, values);
    }

    /// <summary>A time in which <see cref="ReentrancyId"/> is another.</summary>
    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _outer;

        /// <summary>Sets the call chain.</summary>
        /// <param name="originalReentrancyId">What to go back to.</param>
        /// <param name="newReentrancyId">What holds until then.</param>
        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            _outer = originalReentrancyId;
            ReentrancyId = newReentrancyId;
        }

        /// <summary>Goes back to the call chain of before.</summary>
        public void Dispose() => ReentrancyId = _outer;
    }
}
