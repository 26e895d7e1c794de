namespace Orleans.Embedded.Tests.Support;

/// <summary>Waits that fail instead of hanging when what they wait for never happens.</summary>
public static class Waiting
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static async Task Soon(this Task task)
    {
        try
        {
            await task.WaitAsync(s_patience);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            // Let through, it would be taken for the timeout of a call.
            Assert.Fail($"Nothing happened for {s_patience}.");
        }
    }

    public static async Task<T> Soon<T>(this Task<T> task)
    {
        await ((Task)task).Soon();
        return await task;
    }
}
