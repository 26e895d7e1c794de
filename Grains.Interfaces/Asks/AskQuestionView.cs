using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>A question of a session.</summary>
/// <param name="Id">The question.</param>
/// <param name="AskId">Its session.</param>
/// <param name="Author">Who asked it.</param>
/// <param name="Text">Plain text; empty for who may not read it any more.</param>
/// <param name="State">What became of it.</param>
/// <param name="Votes">How many want it answered.</param>
/// <param name="At">When it was asked.</param>
/// <param name="PromisedFor">The day by which it will be answered, as yyyy-MM-dd; null without a promise.</param>
/// <param name="Answer">The answer; null while there is none.</param>
/// <param name="Reason">Why it was hidden, for its author and the communication team; otherwise null.</param>
/// <param name="IsMine">Whether the caller asked it; null where there is no one caller (events).</param>
/// <param name="HasMyVote">Whether the caller voted for it; null where there is no one caller.</param>
/// <param name="Version">Grows with every change but votes.</param>
[GenerateSerializer, Immutable, Alias("AskQuestionView")]
public sealed record AskQuestionView(
    long Id, long AskId, AuthorView Author, string Text, AskQuestionState State, int Votes, DateTimeOffset At,
    string? PromisedFor, AskAnswerView? Answer, string? Reason, bool? IsMine, bool? HasMyVote, int Version);
