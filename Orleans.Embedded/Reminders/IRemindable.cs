using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain implements to have reminders: timers that outlive its activations, and the process.</summary>
public interface IRemindable : IGrain
{
    /// <summary>
    /// Receives a tick, as a request like any other. An exception is logged, and the next tick comes all the same.
    /// </summary>
    /// <param name="reminderName">The reminder's name.</param>
    /// <param name="status">The reminder's times.</param>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
