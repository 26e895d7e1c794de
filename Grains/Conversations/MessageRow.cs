using MyDeclic.Markdown;

namespace MyDeclic.Conversations;

/// <summary>A message as it is stored, with who wrote it.</summary>
internal sealed record MessageRow
{
    public long Id { get; init; }

    public long ConversationId { get; init; }

    public int Seq { get; init; }

    public long AuthorId { get; init; }

    public string AuthorHandle { get; init; } = "";

    public string AuthorName { get; init; } = "";

    public string Text { get; init; } = "";

    public long CreatedAt { get; init; }

    public long? EditedAt { get; init; }

    public long? DeletedAt { get; init; }

    public MessageView ToView() => new(
        Id, ConversationId, Seq, new(AuthorHandle, AuthorName), Text, MarkdownText.Render(Text, []),
        DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
        EditedAt is { } edited && DeletedAt is null ? DateTimeOffset.FromUnixTimeMilliseconds(edited) : null,
        DeletedAt is not null);
}
