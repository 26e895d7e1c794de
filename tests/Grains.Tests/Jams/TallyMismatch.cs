namespace MyDeclic.Tests.Jams;

/// <summary>What is stored, shown or told is not what the model says.</summary>
internal sealed class TallyMismatch(string message) : Exception(message);
