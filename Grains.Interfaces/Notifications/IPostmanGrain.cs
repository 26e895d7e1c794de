using Orleans;

namespace MyDeclic.Notifications;

/// <summary>Makes the digests that are due and sends the mails that wait. Key 0.</summary>
[Alias("IPostmanGrain")]
public interface IPostmanGrain : IGrainWithIntegerKey
{
    /// <summary>Sees to it that digests are made and mails sent, now and after any stop.</summary>
    [Alias("Wake")]
    Task WakeAsync();

    /// <summary>The language of the person whom an unsubscribing link is for; null when it is no link of ours.</summary>
    [Alias("LanguageOf")]
    Task<string?> LanguageOfAsync(string token);

    /// <summary>Ends the digest of the person whom the link is for, also when it was; false when it is no link of ours.</summary>
    [Alias("Unsubscribe")]
    Task<bool> UnsubscribeAsync(string token);
}
