namespace MyDeclic.Silo;

/// <summary>
/// The process cannot run as it is configured. Each problem names its key, says what is expected and never repeats a
/// value, which may be a secret.
/// </summary>
public sealed class BadConfigurationException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One problem.</summary>
    public BadConfigurationException(string key, string problem)
        : this([$"{key}: {problem}"])
    {
    }

    /// <summary>One line each, starting with the key.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
