namespace MyDeclic.Jams;

/// <summary>An idea as it is stored, with what its post says.</summary>
internal sealed record IdeaRow
{
    public long PostId { get; init; }

    public long JamId { get; init; }

    public long AuthorId { get; init; }

    public int Theme { get; init; }

    public long? BuildsOn { get; init; }

    public long? MergedInto { get; init; }

    public long RootId { get; init; }

    public int State { get; init; }

    public string Reason { get; init; } = "";

    public int Pin { get; init; }

    public int Points { get; init; }

    public int Votes { get; init; }

    public int Told { get; init; }

    public int ToldWhole { get; init; }

    public int IsCalled { get; init; }

    public long SortKey { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public int CommentCount { get; init; }

    public long CreatedAt { get; init; }
}
