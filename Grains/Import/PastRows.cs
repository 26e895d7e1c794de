namespace MyDeclic.Import;

/// <summary>Rows of the past, ready to be written by <see cref="PastStore"/>: one array a row, in its columns' order.</summary>
internal sealed class PastRows
{
    public List<object?[]> Posts { get; } = [];

    public List<object?[]> Tags { get; } = [];

    public List<object?[]> Mentions { get; } = [];

    public List<object?[]> Reactions { get; } = [];

    public List<object?[]> Comments { get; } = [];

    public List<object?[]> CommentMentions { get; } = [];
}
