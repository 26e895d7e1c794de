using Orleans.Concurrency;
using Orleans.Embedded.Tests.Support;
using Orleans.Runtime;

namespace Orleans.Embedded.Tests.Grains;

/// <summary>A grain with reminders.</summary>
public interface IAlarm : IGrainWithStringKey
{
    /// <summary>Registers a reminder; its ticks are called <c>name 1</c>, <c>name 2</c> and so on.</summary>
    Task Set(string name, TimeSpan dueTime, TimeSpan period);

    /// <summary>Unregisters a reminder as it is now.</summary>
    Task End(string name);

    /// <summary>Gets hold of a reminder.</summary>
    Task Hold(string name);

    /// <summary>Unregisters the reminder that the grain holds.</summary>
    Task EndHeld();

    Task<string?> Find(string name);

    Task<List<string>> FindAll();

    /// <summary>The times that the latest tick came with.</summary>
    Task<(DateTime First, TimeSpan Period, DateTime Current)> LatestTick();

    Task Deactivate();

    /// <summary>Takes its time.</summary>
    Task Work(string name);

    [AlwaysInterleave]
    Task PassBy();
}

public sealed class AlarmGrain(Script script) : Grain, IAlarm, IRemindable
{
    /// <summary>A reminder whose ticks fail.</summary>
    public const string Failing = "failing";

    /// <summary>A reminder that ends itself.</summary>
    public const string Once = "once";

    private IGrainReminder? _held;
    private TickStatus _latest;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        script.Happen($"activation {script.Count("activations")}");
        return Task.CompletedTask;
    }

    public async Task Set(string name, TimeSpan dueTime, TimeSpan period)
    {
        RequestContext.Set("setter", "somebody");
        var reminder = await this.RegisterOrUpdateReminder(name, dueTime, period);
        if (reminder.ReminderName != name)
            throw new InvalidDataException(reminder.ReminderName);
    }

    public async Task End(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task Hold(string name) => _held = await this.GetReminder(name);

    public Task EndHeld() => this.UnregisterReminder(_held!);

    public async Task<string?> Find(string name) => (await this.GetReminder(name))?.ReminderName;

    public async Task<List<string>> FindAll() =>
        [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName).Order()];

    public Task<(DateTime First, TimeSpan Period, DateTime Current)> LatestTick() =>
        Task.FromResult((_latest.FirstTickTime, _latest.Period, _latest.CurrentTickTime));

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Work(string name) => script.Hold(name);

    public Task PassBy() => Task.CompletedTask;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _latest = status;
        if (RequestContext.Get("setter") is not null)
            script.Happen("the setter's context leaked");

        var tick = $"{reminderName} {script.Count(reminderName)}";
        if (this.GetPrimaryKeyString() != "one")
            tick = $"{this.GetPrimaryKeyString()}'s {tick}";

        if (reminderName == Failing)
        {
            script.Happen(tick);
            throw new InvalidDataException("alarm");
        }

        await script.Hold(tick);
        if (reminderName == Once)
            await End(Once);
    }
}

/// <summary>A grain that has no reminders but asks for one.</summary>
public interface IDeaf : IGrainWithStringKey
{
    Task Set();
}

public sealed class DeafGrain : Grain, IDeaf
{
    public Task Set() => this.RegisterOrUpdateReminder("never", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
}
