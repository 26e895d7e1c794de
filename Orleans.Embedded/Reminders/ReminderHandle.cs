using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>A reminder as grains hold it: enough to find its row and to tell whether it was changed since.</summary>
internal sealed record ReminderHandle(GrainId GrainId, string ReminderName, string ETag) : IGrainReminder
{
    public static ReminderHandle To(ReminderEntry entry) => new(entry.GrainId, entry.ReminderName, entry.ETag!);
}
