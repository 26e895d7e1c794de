using Orleans.Hosting;

namespace Orleans.Embedded.Tests.Support;

/// <summary>The clock that reminders go by: the silo's. Its sibling is <c>ReminderClock.Orleans.cs</c>.</summary>
internal static class ReminderClock
{
    /// <summary>How many timers a reminder that is due at once waits with.</summary>
    public const int TimersWhenDueAtOnce = 0;

    public static void AddTo(ISiloBuilder silo) => _ = silo;

    public static FakeTimeProvider Of(TestSilo silo) => silo.Time;

    /// <summary>Completes when the table was read and only time can change anything.</summary>
    /// <param name="silo">The silo, just started.</param>
    /// <param name="reminders">How many reminders the table has that are due soon.</param>
    /// <returns>The timers that are not reminders'.</returns>
    public static Task<int> SettledAsync(TestSilo silo, int reminders = 0) =>
        Task.FromResult(silo.Time.TimerCount - reminders);
}
