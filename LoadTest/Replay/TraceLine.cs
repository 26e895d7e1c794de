namespace MyDeclic.LoadTest.Replay;

/// <summary>One message of a trace.</summary>
/// <param name="From">Who wrote, by the trace's own number.</param>
/// <param name="To">To whom.</param>
/// <param name="Seconds">When, since the trace's start.</param>
internal readonly record struct TraceLine(int From, int To, long Seconds);
