namespace Orleans.Embedded.Tests.Support;

/// <summary>Waits that fail instead of hanging when what they wait for never happens.</summary>
public static class Waiting
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static Task Soon(this Task task) => task.WaitAsync(s_patience);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(s_patience);
}
