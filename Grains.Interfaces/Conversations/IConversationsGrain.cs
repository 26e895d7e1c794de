using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>The private conversations that somebody is in. A stateless worker: key 0.</summary>
[Alias("IConversationsGrain")]
public interface IConversationsGrain : IGrainWithIntegerKey
{
    /// <summary>The caller's conversations, the one active last first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="with">Only the one with this person; null for all.</param>
    /// <param name="page">Which slice.</param>
    [Alias("List")]
    Task<Result<ConversationPage>> ListAsync(Caller caller, string? with, PageRequest page);

    /// <summary>Starts one, or finds the one that there is between two people.</summary>
    [Alias("Start")]
    Task<Result<ConversationView>> StartAsync(Caller caller, StartConversation command);

    /// <summary>What the caller may see of which conversation: what watching <c>conversations</c> is made of.</summary>
    [Alias("Seats")]
    Task<ImmutableArray<ConversationSeat>> SeatsAsync(Caller caller);
}
