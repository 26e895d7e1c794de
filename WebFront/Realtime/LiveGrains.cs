using MyDeclic.Conversations;
using MyDeclic.Presence;
using MyDeclic.Realtime;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Realtime;

/// <summary>The engine's grains.</summary>
internal sealed class LiveGrains(IGrainFactory factory) : ILiveGrains
{
    /// <inheritdoc/>
    public IEventLogGrain Log => factory.GetGrain<IEventLogGrain>(0);

    /// <inheritdoc/>
    public ITopicAccessGrain Access => factory.GetGrain<ITopicAccessGrain>(0);

    /// <inheritdoc/>
    public IPresenceGrain Presence => factory.GetGrain<IPresenceGrain>(0);

    /// <inheritdoc/>
    public IPresenceDoorGrain PresenceDoor => factory.GetGrain<IPresenceDoorGrain>(0);

    /// <inheritdoc/>
    public ITypingGrain Typing => factory.GetGrain<ITypingGrain>(0);

    /// <inheritdoc/>
    public IUserDirectoryGrain Directory => factory.GetGrain<IUserDirectoryGrain>(0);

    /// <inheritdoc/>
    public ISessionGrain Session(string key) => factory.GetGrain<ISessionGrain>(key);

    /// <inheritdoc/>
    public IEventLogObserver Expose(IEventLogObserver observer) =>
        factory.CreateObjectReference<IEventLogObserver>(observer);

    /// <inheritdoc/>
    public void Withdraw(IEventLogObserver reference) => factory.DeleteObjectReference<IEventLogObserver>(reference);
}
