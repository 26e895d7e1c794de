namespace Orleans;

/// <summary>Rows of a reminder table.</summary>
[GenerateSerializer]
public sealed class ReminderTableData
{
    /// <summary>Takes the rows over.</summary>
    public ReminderTableData(IEnumerable<ReminderEntry> list) => Reminders = [.. list];

    /// <summary>Takes a single row over.</summary>
    public ReminderTableData(ReminderEntry entry) => Reminders = [entry];

    /// <summary>Has no rows.</summary>
    public ReminderTableData() => Reminders = [];

    /// <summary>The rows, in no particular order.</summary>
    [Id(0)]
    public IList<ReminderEntry> Reminders { get; }
}
