using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Storage.Tests.Kill;

/// <summary>A grain that keeps a number and a reminder.</summary>
public interface IDurable : IGrainWithStringKey
{
    Task Write(int number);

    Task Clear();

    Task Remind(string name, TimeSpan period);

    Task Forget(string name);

    /// <summary>The number, if there is one, and the names of the reminders.</summary>
    Task<string> Describe();
}

public sealed class DurableGrain([PersistentState("durable")] IPersistentState<DurableGrain.Count> count)
    : Grain, IDurable, IRemindable
{
    public Task Write(int number)
    {
        count.State.Number = number;
        return count.WriteStateAsync();
    }

    public Task Clear() => count.ClearStateAsync();

    public Task Remind(string name, TimeSpan period) => this.RegisterOrUpdateReminder(name, TimeSpan.Zero, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<string> Describe()
    {
        var reminders = (await this.GetReminders()).Select(reminder => reminder.ReminderName);
        return $"{(count.RecordExists ? count.State.Number : "nothing")} [{string.Join(", ", reminders)}]";
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Console.WriteLine($"tick {reminderName} of {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    /// <summary>What is stored.</summary>
    [GenerateSerializer]
    public sealed class Count
    {
        [Id(0)]
        public int Number { get; set; }
    }
}
