using MyDeclic.Jams;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>The thread of a jam's idea, for its jam. The same grain as <see cref="IConversationGrain"/>. Key: post id.</summary>
[Alias("IIdeaThread")]
public interface IIdeaThread : IGrainWithIntegerKey
{
    /// <summary>
    /// Hides it from everybody but its author, or shows it again; keeps appeals. What is so already stays so. The jam has
    /// judged who calls.
    /// </summary>
    [Alias("HideIdea")]
    Task<Result> HideAsync(Caller caller, HideIdea command);
}
