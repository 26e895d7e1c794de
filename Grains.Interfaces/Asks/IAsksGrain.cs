using Orleans;

namespace MyDeclic.Asks;

/// <summary>Sessions and their questions, straight from the database. A stateless worker: key 0.</summary>
[Alias("IAsksGrain")]
public interface IAsksGrain : IGrainWithIntegerKey
{
    /// <summary>The sessions that the caller sees.</summary>
    [Alias("List")]
    Task<Result<AskPage>> ListAsync(Caller caller, PageRequest page);

    /// <summary>Plans a session; the communication team.</summary>
    [Alias("Plan")]
    Task<Result<AskView>> PlanAsync(Caller caller, PlanAsk command);

    /// <summary>A session's questions; those hidden only for their authors and the communication team.</summary>
    [Alias("Questions")]
    Task<Result<AskQuestionPage>> QuestionsAsync(Caller caller, long askId, AskOrder order, PageRequest page);

    /// <summary>What the answer to a question once said, the newest first.</summary>
    [Alias("Revisions")]
    Task<Result<Page<AskAnswerRevision>>> RevisionsAsync(Caller caller, long askId, long questionId);

    /// <summary>All the sessions that the caller sees, counted together.</summary>
    [Alias("Figures")]
    Task<Result<AskFigures>> FiguresAsync(Caller caller);

    /// <summary>Whether the caller sees a session. Reads stores only.</summary>
    [Alias("Sees")]
    Task<bool> SeesAsync(Caller caller, long askId);

    /// <summary>Whether the caller is told of every session, whoever it is for: the communication team.</summary>
    [Alias("SeesAll")]
    Task<bool> SeesAllAsync(Caller caller);
}
