namespace MyDeclic.WebFront;

/// <summary>Waits as <c>Retry-After</c> writes them.</summary>
internal static class RetryAfter
{
    /// <summary>Whole seconds, rounded up so that trying again then succeeds; at least one.</summary>
    public static int ToRetryAfter(this TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
