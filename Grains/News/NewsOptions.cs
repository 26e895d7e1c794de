namespace MyDeclic.News;

/// <summary>Who speaks for the company: configuration section <c>News</c>.</summary>
public sealed class NewsOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "News";

    /// <summary>Handles with commas between: those of the communication team from the start, who take in the others.</summary>
    public string Team { get; set; } = "";

    /// <summary>The same, one by one.</summary>
    public string[] Handles => Team.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
