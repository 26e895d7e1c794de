using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Conversations;

/// <summary>Who is in a private conversation: a facet of the conversation's grain. Key: conversation id.</summary>
[Alias("IConversationMembers")]
public interface IConversationMembers : IGrainWithIntegerKey
{
    /// <summary>Those who are in, by name.</summary>
    [ReadOnly, Alias("Members")]
    Task<Result<Page<ConversationMemberView>>> MembersAsync(Caller caller, PageRequest page);

    /// <summary>Brings somebody into a group: any member may. They see what is written from then on.</summary>
    [Alias("Admit")]
    Task<Result> AdmitAsync(Caller caller, long userId);

    /// <summary>Leaves a group. One can only leave oneself; nothing more is seen from the answer on.</summary>
    [Alias("Leave")]
    Task<Result> LeaveAsync(Caller caller, long userId);

    /// <summary>Gives a group a title, or none: any member may.</summary>
    [Alias("Entitle")]
    Task<Result<ConversationView>> EntitleAsync(Caller caller, string? title);

    /// <summary>Leaves the conversation out of the caller's count of unread messages, or not.</summary>
    [Alias("Mute")]
    Task<Result> MuteAsync(Caller caller, bool isMuted);
}
