using System.Collections.Immutable;
using MyDeclic.Search;
using Orleans;

namespace MyDeclic.Bottles;

/// <summary>Throws bottles and lists them. A stateless worker: key 0.</summary>
[Alias("IBottleBoxesGrain")]
public interface IBottleBoxesGrain : IGrainWithIntegerKey
{
    /// <summary>Publishes the question and sends it out.</summary>
    [Alias("Throw")]
    Task<Result<BottleView>> ThrowAsync(Caller caller, ThrowBottle command);

    /// <summary>A page of a box, newest first.</summary>
    [Alias("List")]
    Task<Result<BottlePage>> ListAsync(Caller caller, BottleBox box, PageRequest page);

    /// <summary>The bottle that a post is in; an empty page when it is in none that the caller may read.</summary>
    [Alias("OfPost")]
    Task<BottlePage> OfPostAsync(Caller caller, long postId);

    /// <summary>What may answer the question already, and who may know.</summary>
    [Alias("Similar")]
    Task<Result<SimilarBottles>> SimilarAsync(Caller caller, string? text, ImmutableArray<string> tags);

    /// <summary>Questions that a person's answer solved, of those that the caller may read, newest first.</summary>
    [Alias("SolvedBy")]
    Task<Result<Page<AnsweredFound>>> SolvedByAsync(Caller caller, long userId, PageRequest page);

    /// <summary>What bottles brought.</summary>
    [Alias("Figures")]
    Task<Result<BottleFigures>> FiguresAsync(Caller caller);

    /// <summary>The post, or one of its comments, in another language.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="postId">The post.</param>
    /// <param name="commentId">The comment; null for the post itself.</param>
    /// <param name="language">Two or three letters, as in ISO 639.</param>
    [Alias("Translate")]
    Task<Result<TranslatedText>> TranslateAsync(Caller caller, long postId, long? commentId, string language);

    /// <summary>Follows a tag's bottles, or no longer.</summary>
    [Alias("FollowTag")]
    Task<Result> FollowTagAsync(Caller caller, string tag, bool follows);

    /// <summary>The tags that the caller follows, by name.</summary>
    [Alias("FollowedTags")]
    Task<ImmutableArray<string>> FollowedTagsAsync(Caller caller);
}
