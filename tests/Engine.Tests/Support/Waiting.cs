namespace Orleans.Embedded.Tests.Support;

/// <summary>Waits that fail instead of hanging when what they wait for never happens.</summary>
public static class Waiting
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static async Task Soon(this Task task)
    {
        await HasEnded(task);
        await task;
    }

    public static async Task<T> Soon<T>(this Task<T> task)
    {
        await HasEnded(task);
        return await task;
    }

    // A TimeoutException would be taken for that of a call.
    private static async Task HasEnded(Task task)
    {
        using var cancellation = new CancellationTokenSource();
        var patience = Task.Run(() => cancellation.Token.WaitHandle.WaitOne(s_patience));
        if (await Task.WhenAny(task, patience) != task)
            Assert.Fail($"Nothing happened for {s_patience}.");

        await cancellation.CancelAsync();
    }
}
