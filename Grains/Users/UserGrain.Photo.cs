using System.Globalization;

namespace MyDeclic.Users;

internal sealed partial class UserGrain
{
    /// <inheritdoc/>
    public Task<Result<MeView>> SetPhotoAsync(Caller caller, long mediaId) => ChangePhotoAsync(caller, mediaId);

    /// <inheritdoc/>
    public Task<Result<MeView>> RemovePhotoAsync(Caller caller) => ChangePhotoAsync(caller, null);

    private async Task<Result<MeView>> ChangePhotoAsync(Caller caller, long? mediaId)
    {
        if (_profile is not { } profile || caller.UserId != UserId) return Refusal.NotFound;
        if (!capabilities.Allows(caller.Population, Capability.EnrichProfile)) return Refusal.Forbidden;
        var held = profile.Fields[ProfileField.Photo];
        var next = held with { Value = mediaId?.ToString(CultureInfo.InvariantCulture) ?? "" };
        if (next == held) return await ShowMeAsync(profile);
        var changed = profile with
        {
            User = profile.User with { Version = profile.User.Version + 1 },
            Fields = profile.Fields.SetItem(ProfileField.Photo, next),
        };
        var stored = await StoreAsync(changed, tx =>
        {
            if (mediaId is not { } id) AttachmentStore.Take(tx, Media.MediaPlace.Profile, UserId);
            else if (!AttachmentStore.Show(tx, UserId, id)) return Refusal.NotFound;
            ProfileStore.Put(tx, UserId, ProfileField.Photo, next);
            foreach (var (field, kind, before, after) in ProfileRules.Changes(profile, changed))
                Remember(tx, field, kind, before, after);
            return new Committed(AppendUpdated(
                tx, !profile.LooksLike(changed, Audience.Everyone), !profile.LooksLike(changed, Audience.Colleagues)));
        });
        return stored.IsDone ? await ShowMeAsync(changed) : stored.Refusal;
    }
}
