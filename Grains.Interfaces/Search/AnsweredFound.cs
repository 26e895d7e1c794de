using MyDeclic.Posts;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Search;

/// <summary>A question that was found, with the answer that its asker accepted.</summary>
/// <param name="Post">The question.</param>
/// <param name="AnswerId">The comment that helped.</param>
/// <param name="AnswerBy">Who gave it.</param>
/// <param name="AnswerText">Its beginning as written, at most 500 characters.</param>
/// <param name="Article">The best practice that was made of it; null when there is none that the caller may read.</param>
[GenerateSerializer, Immutable, Alias("AnsweredFound")]
public sealed record AnsweredFound(
    PostView Post, long AnswerId, AuthorView AnswerBy, string AnswerText, PostView? Article);
