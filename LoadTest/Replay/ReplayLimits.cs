namespace MyDeclic.LoadTest.Replay;

/// <summary>The limits of a replay, with their units.</summary>
internal static class ReplayLimits
{
    /// <summary>Longest line of a trace, in characters: three numbers fit many times.</summary>
    public const int TraceLineCharactersMax = 1_000;

    /// <summary>Most messages that one replay holds in memory.</summary>
    public const int MessagesMax = 10_000_000;

    /// <summary>How long a post attracts comments, in simulated seconds.</summary>
    public const long PostIsRecentSeconds = 4 * 3600;

    /// <summary>Different failures that the summary quotes.</summary>
    public const int QuotedFailuresMax = 5;
}
