using MyDeclic.Conversations;
using MyDeclic.Presence;
using MyDeclic.Realtime;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>What the live hub needs of the engine: a few kinds of grains, and a way to be called back.</summary>
internal interface ILiveGrains
{
    /// <summary>The one ordered stream of events.</summary>
    IEventLogGrain Log { get; }

    /// <summary>The door of every topic.</summary>
    ITopicAccessGrain Access { get; }

    /// <summary>Where servers tell each other who is there.</summary>
    IPresenceGrain Presence { get; }

    /// <summary>The door of presence.</summary>
    IPresenceDoorGrain PresenceDoor { get; }

    /// <summary>Where servers tell each other who is writing.</summary>
    ITypingGrain Typing { get; }

    /// <summary>Who is who.</summary>
    IUserDirectoryGrain Directory { get; }

    /// <summary>A session or token, by the key of its grain.</summary>
    ISessionGrain Session(string key);

    /// <summary>How grains reach <paramref name="observer"/>, which the caller must keep alive.</summary>
    IEventLogObserver Expose(IEventLogObserver observer);

    /// <summary>Ends what <see cref="Expose"/> began.</summary>
    void Withdraw(IEventLogObserver reference);
}
