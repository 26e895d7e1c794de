namespace MyDeclic.Bench;

/// <summary>Counts the ticks of all timers in this process.</summary>
internal static class TickCount
{
    private static long s_ticks;

    public static long Value => Interlocked.Read(ref s_ticks);

    public static void Add() => Interlocked.Increment(ref s_ticks);
}
