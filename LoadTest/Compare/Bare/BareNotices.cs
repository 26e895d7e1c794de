namespace MyDeclic.LoadTest.Compare.Bare;

/// <summary>The answer of <c>Watch</c>.</summary>
internal sealed record BareAnswer(string Topic, string Position);

/// <summary>What the publisher sends.</summary>
internal sealed record BareRequest(string Text, string? Community);

/// <summary>The argument of <c>event</c>: the same fields as the product's, of the same length.</summary>
internal sealed record BareNotice(
    string Position, string Type, string Topic, string Subject, DateTimeOffset At, BareAuthor Actor, BareData Data);

/// <summary>Who did it.</summary>
internal sealed record BareAuthor(string Handle, string Name);

/// <summary>What an event carries.</summary>
internal sealed record BareData(BarePost Post);

/// <summary>A post.</summary>
internal sealed record BarePost(
    string Id, BareAuthor Author, string Text, string Html, string Kind, BareCommunity Community, DateTimeOffset CreatedAt,
    IReadOnlyList<string> Tags, IReadOnlyList<string> Mentions, IReadOnlyDictionary<string, int> Reactions,
    int CommentCount, int Version);

/// <summary>Where a post stands.</summary>
internal sealed record BareCommunity(string Slug, string Name);
