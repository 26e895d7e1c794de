using System.Net.Http.Headers;

namespace MyDeclic.LoadTest.Shared;

/// <summary>How long to wait before trying again.</summary>
internal static class RetryDelay
{
    /// <summary>First pause when the server names none; doubles with every try.</summary>
    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause when the server names none.</summary>
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(10);

    /// <summary>Longest pause that a server is granted.</summary>
    private static readonly TimeSpan AskedMax = TimeSpan.FromMinutes(5);

    /// <summary>What the server asks for, or else a pause that doubles with every try.</summary>
    /// <param name="asked">The answer's <c>Retry-After</c>, if there was one.</param>
    /// <param name="tries">Tries made so far, at least 1.</param>
    /// <param name="now">For a <c>Retry-After</c> that names a date.</param>
    public static TimeSpan After(RetryConditionHeaderValue? asked, int tries, DateTimeOffset now)
    {
        if ((asked?.Delta ?? asked?.Date - now) is { } wait) return TimeSpan.FromTicks(
            Math.Clamp(wait.Ticks, 0, AskedMax.Ticks));
        var doubled = PauseMin * Math.Pow(2, Math.Min(tries - 1, 10));
        return doubled < PauseMax ? doubled : PauseMax;
    }
}
