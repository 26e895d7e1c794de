namespace Orleans.Hosting;

/// <summary>How reminders are kept. The defaults are those of Orleans.</summary>
public sealed class ReminderOptions
{
    /// <summary>The shortest period that a reminder can have: each tick is a call, so they are for minutes.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the table is read again, for what others changed in it.</summary>
    public TimeSpan RefreshReminderListPeriod { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How soon a tick must be due for its reminder to be kept in memory; the others wait in the table. At least
    /// <see cref="RefreshReminderListPeriod"/>.
    /// </summary>
    public TimeSpan ReminderLoadingWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the table may take to start; after that the host does not start.</summary>
    public TimeSpan InitializationTimeout { get; set; } = TimeSpan.FromMinutes(5);
}
