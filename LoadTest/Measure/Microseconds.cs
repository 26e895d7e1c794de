namespace MyDeclic.LoadTest.Measure;

/// <summary>Timestamps as microseconds: what is written into texts and sent between the tool's processes.</summary>
internal static class Microseconds
{
    /// <summary>Per second.</summary>
    public const long PerSecond = 1_000_000;

    /// <summary>The machine's monotonic time, the same in all processes of a machine.</summary>
    public static long Now(this TimeProvider time) => Of(time.GetTimestamp(), time);

    /// <summary>A timestamp of <paramref name="time"/>.</summary>
    public static long Of(long timestamp, TimeProvider time) =>
        (long)((Int128)timestamp * PerSecond / time.TimestampFrequency);
}
