using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Posts;

namespace MyDeclic.Search;

/// <summary>What was found, with posts still by their ids.</summary>
internal sealed record SearchAnswer
{
    /// <summary>Null when not asked for, like the others.</summary>
    public ImmutableArray<PersonFound>? People { get; init; }

    public ImmutableArray<CommunityView>? Communities { get; init; }

    public ImmutableArray<long>? PostIds { get; init; }

    public ImmutableArray<TagView>? Tags { get; init; }

    /// <summary>Questions with an accepted answer, with the posts still by their ids.</summary>
    public ImmutableArray<AnsweredCandidate>? Answered { get; init; }

    public string? Next { get; init; }

    /// <summary>Every post that is shown, by id.</summary>
    public ImmutableArray<long> AllPostIds =>
    [
        .. (PostIds ?? []).Concat((Answered ?? []).Select(one => one.Id))
            .Concat((Answered ?? []).Select(one => one.ArticleId).OfType<long>()).Distinct(),
    ];

    public SearchResults ToResults(IReadOnlyDictionary<long, PostView> posts) => new(
        People, Communities,
        PostIds is { } ids ? [.. ids.Where(posts.ContainsKey).Select(id => posts[id])] : null,
        Tags,
        Answered is { } answered
            ? [.. answered.Where(one => posts.ContainsKey(one.Id)).Select(one => Show(one, posts))]
            : null,
        Next);

    private static AnsweredFound Show(AnsweredCandidate one, IReadOnlyDictionary<long, PostView> posts) => new(
        posts[one.Id], one.AnswerId, new(one.AnswerHandle, one.AnswerName), Beginning(one.AnswerText),
        one.ArticleId is { } article ? posts.GetValueOrDefault(article) : null);

    private static string Beginning(string text)
    {
        if (text.Length <= SearchLimits.AnswerShown) return text;
        // Not between the two halves of one character.
        var end = SearchLimits.AnswerShown - (char.IsHighSurrogate(text[SearchLimits.AnswerShown - 1]) ? 1 : 0);
        return text[..end];
    }
}
