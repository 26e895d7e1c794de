using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Reminders;

namespace Orleans.Embedded.Tests.Support;

/// <summary>
/// The clock that reminders go by: one of their own, which has no timers but theirs and the one that reads the table
/// again. Its sibling is <c>ReminderClock.Embedded.cs</c>.
/// </summary>
internal static class ReminderClock
{
    /// <summary>How many timers a reminder that is due at once waits with.</summary>
    public const int TimersWhenDueAtOnce = 1;

    private const int OwnTimers = 1;

    public static void AddTo(ISiloBuilder silo) =>
        silo.Services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, new FakeTimeProvider());

    public static FakeTimeProvider Of(TestSilo silo) => (FakeTimeProvider)silo.Services
        .GetRequiredKeyedService<TimeProvider>(ReminderTimeProviderNames.Reminders);

    /// <summary>Completes when the table was read and only time can change anything.</summary>
    /// <param name="silo">The silo, just started.</param>
    /// <param name="reminders">How many reminders the table has that are due soon.</param>
    /// <returns>The timers that are not reminders'.</returns>
    public static async Task<int> SettledAsync(TestSilo silo, int reminders = 0)
    {
        await Of(silo).HasTimersAsync(OwnTimers + reminders);
        return OwnTimers;
    }
}
