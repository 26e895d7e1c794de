using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Asks;

/// <summary>
/// One session: the only writer of its questions, votes and answers. Who does not see it is answered as if it were not
/// there. Key: session id.
/// </summary>
[Alias("IAskGrain")]
public interface IAskGrain : IGrainWithIntegerKey
{
    /// <summary>The session, for <paramref name="caller"/>.</summary>
    [ReadOnly, Alias("Get")]
    Task<Result<AskSnapshot>> GetAsync(Caller caller);

    /// <summary>Stores a planned session. Called by the directory, once a key.</summary>
    [Alias("Plan")]
    Task<Result<AskView>> PlanAsync(Caller caller, PlanAsk command);

    /// <summary>Changes it; the communication team.</summary>
    [Alias("Change")]
    Task<Result<AskView>> ChangeAsync(Caller caller, ChangeAsk command);

    /// <summary>Takes back a session that has not opened; the communication team.</summary>
    [Alias("Cancel")]
    Task<Result> CancelAsync(Caller caller);

    /// <summary>Asks; while it is open.</summary>
    [Alias("Ask")]
    Task<Result<AskQuestionView>> AskAsync(Caller caller, string? text, Operation? operation);

    /// <summary>Takes back an own question that is not answered, or hides anybody's with a reason (communication team).</summary>
    [Alias("Remove")]
    Task<Result> RemoveAsync(Caller caller, long questionId, string? reason);

    /// <summary>
    /// Votes for a question of somebody else, or takes the vote back; while it is open. Twice is once. Votes do not wait
    /// for each other: the database counts each person once.
    /// </summary>
    [AlwaysInterleave, Alias("Vote")]
    Task<Result<AskQuestionView>> VoteAsync(Caller caller, long questionId, bool isVoted);

    /// <summary>Answers, or changes the answer, whose earlier texts stay readable; a host.</summary>
    [Alias("Answer")]
    Task<Result<AskQuestionView>> AnswerAsync(Caller caller, long questionId, string? text);

    /// <summary>Says by which day it will be answered; a host, again to move it.</summary>
    /// <param name="caller">Who promises.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="day">As yyyy-MM-dd, today or later.</param>
    [Alias("Promise")]
    Task<Result<AskQuestionView>> PromiseAsync(Caller caller, long questionId, string? day);
}
