namespace MyDeclic.Jams;

/// <summary>An idea that shares words with a text, with what it is weighed by.</summary>
internal sealed record SimilarIdeaRow
{
    public long PostId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>From its start.</summary>
    public string Text { get; init; } = "";
}
