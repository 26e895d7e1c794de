namespace Orleans.Runtime;

/// <summary>A grain's reminder, as it was when it was registered or looked up.</summary>
public interface IGrainReminder
{
    /// <summary>Its name, unique within the grain.</summary>
    string ReminderName { get; }
}
