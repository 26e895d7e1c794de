using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Embedded.Tests.Grains;
using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Support;

/// <summary>
/// Base of tests that need one silo with reminders, in a table that tests can reach into. What depends on how an engine
/// waits for a reminder is here.
/// </summary>
public abstract class ReminderTest : SiloTest
{
    private static readonly TimeSpan s_longestStep = TimeSpan.FromMinutes(5);

    private int _ownTimers;

    protected static TimeSpan Minute { get; } = TimeSpan.FromMinutes(1);

    /// <summary>When the silo's clock starts.</summary>
    protected static DateTime Start { get; } = DateTime.UnixEpoch;

    protected KeptReminderTable Table { get; } = new();

    protected FakeTimeProvider Clock => ReminderClock.Of(Silo);

    protected IAlarm Alarm => Silo.Grain<IAlarm>();

    protected static Task<TestSilo> StartSiloAsync(IReminderTable table) => TestSilo.StartAsync(silo =>
    {
        silo.AddReminders();
        ReminderClock.AddTo(silo);
        silo.Services.AddSingleton(table);

        // Some tests hold a tick while minutes go by.
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromDays(1));
    });

    protected override async Task<TestSilo> StartSiloAsync()
    {
        var silo = await StartSiloAsync(Table);
        _ownTimers = await ReminderClock.SettledAsync(silo);
        return silo;
    }

    protected ReminderEntry EntryOf(string name, DateTime start, TimeSpan period) => new()
    {
        GrainId = Alarm.GetGrainId(),
        ReminderName = name,
        StartAt = start,
        Period = period,
    };

    /// <summary>Lets time pass once so many reminders wait for their next tick. Ticks are then on their way.</summary>
    protected async Task PassAsync(TimeSpan time, int waiting = 1)
    {
        for (var step = s_longestStep; time > TimeSpan.Zero; time -= step)
        {
            step = step < time ? step : time;
            await WaitingAsync(waiting);
            Clock.Advance(step);
        }
    }

    /// <summary>Completes when so many reminders wait for their next tick.</summary>
    protected Task WaitingAsync(int reminders) => Clock.HasTimersAsync(_ownTimers + reminders);
}
