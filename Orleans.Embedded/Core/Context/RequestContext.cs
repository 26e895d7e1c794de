using Orleans.Embedded.Runtime.Calls;

namespace Orleans.Runtime;

/// <summary>
/// Values that travel with calls, from caller to callee and not back. Like an <see cref="AsyncLocal{T}"/>, what a
/// method sets is seen by itself and what it calls.
/// </summary>
public static class RequestContext
{
    private static readonly Dictionary<string, object> s_none = [];

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
    public static void Clear() => RequestScope.Current = new RequestScope(RequestScope.Current?.Call, null);

    private static Dictionary<string, object> Copy() => new(RequestScope.Current?.Values ?? s_none);

    private static void Replace(Dictionary<string, object> values, Action<Dictionary<string, object>> change)
    {
        change(values);
        RequestScope.Current = new RequestScope(RequestScope.Current?.Call, values);
    }
}
