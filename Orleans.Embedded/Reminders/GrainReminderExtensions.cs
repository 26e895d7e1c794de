using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans;

/// <summary>A grain's way to its reminders.</summary>
public static class GrainReminderExtensions
{
    /// <summary>
    /// Stores a reminder, in the place of the one of that name if there is one. It ticks until it is unregistered,
    /// whether or not the grain is active then; ticks that fall due while the process is down, or while an earlier
    /// one is still served, are left out.
    /// </summary>
    /// <param name="grain">The grain, an <see cref="IRemindable"/>.</param>
    /// <param name="reminderName">Unique within the grain.</param>
    /// <param name="dueTime">Time to the first tick; zero for at once.</param>
    /// <param name="period">
    /// Time from the start of one tick to the next; at least
    /// <see cref="Hosting.ReminderOptions.MinimumReminderPeriod"/>.
    /// </param>
    /// <exception cref="InvalidOperationException">The grain is no <see cref="IRemindable"/>.</exception>
    /// <exception cref="ArgumentException">A time is negative, infinite or too short.</exception>
    /// <exception cref="ReminderException">The reminder was changed by another at the same time.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        var registry = RegistryOf(grain);
        CheckName(reminderName);
        if (grain is not IRemindable)
        {
            throw new InvalidOperationException(
                $"{grain.GrainContext.GrainId} has no reminders: its class does not implement {nameof(IRemindable)}.");
        }

        return registry.RegisterOrUpdateReminder(grain.GrainContext.GrainId, reminderName, dueTime, period);
    }

    /// <summary>Ends a reminder; one that is already gone is no error.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="reminder">From this grain; not older than the reminder's last change.</param>
    /// <exception cref="ReminderException">The reminder was changed since: get it again.</exception>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) =>
        RegistryOf(grain).UnregisterReminder(grain.GrainContext.GrainId, reminder);

    /// <summary>Gets a reminder; null if there is none of that name.</summary>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        var registry = RegistryOf(grain);
        CheckName(reminderName);
        return registry.GetReminder(grain.GrainContext.GrainId, reminderName);
    }

    /// <summary>Gets all reminders of the grain.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) =>
        RegistryOf(grain).GetReminders(grain.GrainContext.GrainId);

    private static IReminderRegistry RegistryOf(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.GrainContext.ActivationServices.GetRequiredService<IReminderRegistry>();
    }

    private static void CheckName(string reminderName)
    {
        if (string.IsNullOrWhiteSpace(reminderName))
            throw new ArgumentNullException(nameof(reminderName), "A reminder has a name.");
    }
}
