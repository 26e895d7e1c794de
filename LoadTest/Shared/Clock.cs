namespace MyDeclic.LoadTest.Shared;

/// <summary>The process's clock: the one place where it is read from the machine; everything else is handed it.</summary>
internal static class Clock
{
    /// <summary>The machine's time.</summary>
    public static TimeProvider Current => TimeProvider.System;
}
