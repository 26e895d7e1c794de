using Orleans;

namespace MyDeclic.Realtime;

/// <summary>The door of every topic: decides who may watch it, by the same rules as reading. A stateless worker: key 0.</summary>
[Alias("ITopicAccessGrain")]
public interface ITopicAccessGrain : IGrainWithIntegerKey
{
    /// <summary>What <paramref name="caller"/> gets by watching <paramref name="topic"/>, as clients write it.</summary>
    [Alias("Open")]
    Task<Result<TopicGrant>> OpenAsync(Caller caller, string topic);
}
