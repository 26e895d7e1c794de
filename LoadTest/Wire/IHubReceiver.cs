namespace MyDeclic.LoadTest.Wire;

/// <summary>Takes what a hub says, in order, on one thread at a time.</summary>
internal interface IHubReceiver
{
    /// <summary>Takes one message; answers to calls do not come here.</summary>
    /// <param name="message">The message.</param>
    /// <param name="at">When it came, in microseconds of the machine's monotonic time.</param>
    void Take(in HubMessage message, long at);
}
