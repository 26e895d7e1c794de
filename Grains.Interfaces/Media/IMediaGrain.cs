using System.Collections.Immutable;
using Orleans;

namespace MyDeclic.Media;

/// <summary>
/// Who may bring, see and remove photos and videos. The files are the door's; their rows say what exists. A stateless
/// worker: key 0.
/// </summary>
[Alias("IMediaGrain")]
public interface IMediaGrain : IGrainWithIntegerKey
{
    /// <summary>Whether the caller has room for one more; nothing is written yet.</summary>
    [Alias("Begin")]
    Task<Result<MediaBegun>> BeginAsync(Caller caller);

    /// <summary>Makes files known; they are the caller's alone until they hang on something.</summary>
    [Alias("Store")]
    Task<Result<AttachmentView>> StoreAsync(Caller caller, StoreMedia command);

    /// <summary>A file, if the caller may read what it hangs on.</summary>
    [Alias("Find")]
    Task<Result<StoredFile>> FindAsync(Caller caller, long id, string variant);

    /// <summary>Removes one of the caller's that hangs on nothing; doing it again changes nothing.</summary>
    [Alias("Discard")]
    Task<Result> DiscardAsync(Caller caller, long id);

    /// <summary>
    /// Forgets what hung on nothing for <see cref="MediaLimits.UnattachedKept"/>; twice does no more than once.
    /// </summary>
    [Alias("Sweep")]
    Task SweepAsync();

    /// <summary>Those of <paramref name="ids"/> that have a row.</summary>
    [Alias("Existing")]
    Task<ImmutableArray<long>> ExistingAsync(ImmutableArray<long> ids);
}
