using Orleans;

namespace MyDeclic.Users;

/// <summary>One person's photo: a facet of the user's grain. Key: the user id of whose photo it is.</summary>
[Alias("IUserPhotos")]
public interface IUserPhotos : IGrainWithIntegerKey
{
    /// <summary>Shows another photo, one's own portrait that hangs on nothing yet; the one before goes.</summary>
    [Alias("SetPhoto")]
    Task<Result<MeView>> SetPhotoAsync(Caller caller, long mediaId);

    /// <summary>Removes the photo; doing it again changes nothing.</summary>
    [Alias("RemovePhoto")]
    Task<Result<MeView>> RemovePhotoAsync(Caller caller);
}
