using Orleans.Runtime;

namespace Orleans.Timers;

/// <summary>
/// Keeps the reminders of grains; grains reach it through <see cref="GrainReminderExtensions"/>. Its methods throw
/// <see cref="InvalidOperationException"/> when they are not called by a grain.
/// </summary>
public interface IReminderRegistry
{
    /// <inheritdoc cref="GrainReminderExtensions.RegisterOrUpdateReminder"/>
    Task<IGrainReminder> RegisterOrUpdateReminder(
        GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period);

    /// <inheritdoc cref="GrainReminderExtensions.UnregisterReminder"/>
    Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder);

    /// <inheritdoc cref="GrainReminderExtensions.GetReminder"/>
    Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName);

    /// <inheritdoc cref="GrainReminderExtensions.GetReminders"/>
    Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId);
}
