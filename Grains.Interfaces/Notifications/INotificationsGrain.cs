using Orleans;

namespace MyDeclic.Notifications;

/// <summary>One person's notifications: what is read, muted and preferred. The key is the user's id.</summary>
[Alias("INotificationsGrain")]
public interface INotificationsGrain : IGrainWithIntegerKey
{
    /// <summary>A page, newest first, of what the person may see now.</summary>
    /// <param name="caller">The person.</param>
    /// <param name="page">Which page.</param>
    /// <param name="unreadOnly">Only those that are not read.</param>
    [Alias("List")]
    Task<Result<NotificationPage>> ListAsync(Caller caller, PageRequest page, bool unreadOnly);

    /// <summary>Marks one as read.</summary>
    [Alias("Read")]
    Task<Result> ReadAsync(Caller caller, long id);

    /// <summary>Marks all up to a position of the log as read.</summary>
    [Alias("ReadAll")]
    Task<Result> ReadAllAsync(Caller caller, string? position);

    /// <summary>What the person set.</summary>
    [Alias("Settings")]
    Task<Result<NotificationSettings>> SettingsAsync(Caller caller);

    /// <summary>Changes what the person set.</summary>
    [Alias("Change")]
    Task<Result<NotificationSettings>> ChangeAsync(Caller caller, ChangeNotificationSettings command);

    /// <summary>Mutes something that the person may see, or no longer.</summary>
    [Alias("Mute")]
    Task<Result> MuteAsync(Caller caller, MuteKind kind, long id, bool isMuted);

    /// <summary>The digest as it would be sent now.</summary>
    [Alias("Digest")]
    Task<Result<DigestView>> DigestAsync(Caller caller);
}
