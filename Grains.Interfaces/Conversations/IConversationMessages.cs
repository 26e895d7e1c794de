using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>
/// The messages of a private conversation: a facet of the conversation's grain, the single writer of their order. Key:
/// conversation id. To who is not in it, it is not there.
/// </summary>
[Alias("IConversationMessages")]
public interface IConversationMessages : IGrainWithIntegerKey
{
    /// <summary>The conversation, for <paramref name="caller"/>.</summary>
    [ReadOnly, Alias("Show")]
    Task<Result<ConversationSnapshot>> ShowAsync(Caller caller);

    /// <summary>Some of its messages.</summary>
    [ReadOnly, Alias("Messages")]
    Task<Result<MessagePage>> MessagesAsync(Caller caller, MessagesAsked asked);

    /// <summary>Writes a message.</summary>
    [Alias("Say")]
    Task<Result<MessageView>> SayAsync(Caller caller, SendMessage command);

    /// <summary>Changes a message of one's own.</summary>
    [Alias("Reword")]
    Task<Result<MessageView>> RewordAsync(Caller caller, long messageId, string? text);

    /// <summary>Takes a message of one's own back; its place stays, without its text.</summary>
    [Alias("TakeBack")]
    Task<Result> TakeBackAsync(Caller caller, long messageId);

    /// <summary>Says up to where the caller has received, or read. Only further counts.</summary>
    [Alias("Mark")]
    Task<Result> MarkAsync(Caller caller, int seq, bool isRead);
}
