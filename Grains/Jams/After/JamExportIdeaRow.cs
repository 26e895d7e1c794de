namespace MyDeclic.Jams;

/// <summary>An idea with what became of it, as the export reads it.</summary>
internal sealed record JamExportIdeaRow
{
    public long PostId { get; init; }

    public string Title { get; init; } = "";

    public int Theme { get; init; }

    public string Unit { get; init; } = "";

    public string Country { get; init; } = "";

    public long CreatedAt { get; init; }

    public int State { get; init; }

    public int Points { get; init; }

    public int Votes { get; init; }

    public int CommentCount { get; init; }

    public int? Status { get; init; }

    public string? Reason { get; init; }

    public long? OwnerId { get; init; }

    public int? Expected { get; init; }

    public int? Actual { get; init; }

    public long? MergedInto { get; init; }

    public long? BuildsOn { get; init; }

    public JamExportRow ToView(string theme, string authors, string owner, bool showsTallies)
    {
        var counts = showsTallies && (IdeaState)State == IdeaState.Shown;
        return new(
            PostId, Title, theme, authors, Unit, Country, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            counts ? Points : null, counts ? Votes : null, CommentCount, (IdeaStatus?)Status, Reason ?? "", owner, Expected,
            Actual, MergedInto, BuildsOn);
    }
}
