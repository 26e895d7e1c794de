using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Conversations;
using MyDeclic.News;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Media;

/// <summary>Who may bring, see and remove photos and videos.</summary>
[StatelessWorker]
internal sealed class MediaGrain(MediaStore media, Commits commits, IdGenerator ids, TimeProvider clock) : Grain, IMediaGrain
{
    private const int MegaByte = 1024 * 1024;

    /// <inheritdoc/>
    public async Task<Result<MediaBegun>> BeginAsync(Caller caller)
    {
        var (bytes, unattached) = await media.TakenAsync(caller.UserId);
        return Room(bytes, unattached) is { } refusal ? refusal : new MediaBegun(ids.Next());
    }

    /// <inheritdoc/>
    public async Task<Result<AttachmentView>> StoreAsync(Caller caller, StoreMedia command)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            // Several may have begun at once.
            var (bytes, unattached) = MediaStore.Taken(tx, caller.UserId);
            if (Room(bytes, unattached) is { } refusal) return refusal;
            MediaStore.Insert(tx, caller.UserId, command);
            return Committed.Nothing;
        });
        if (!stored.IsDone) return stored.Refusal;
        return new AttachmentView(
            command.Id, command.Kind, command.Width, command.Height, "", command.Milliseconds);
    }

    /// <inheritdoc/>
    public async Task<Result<StoredFile>> FindAsync(Caller caller, long id, string variant)
    {
        if (await media.FindAsync(id) is not { } row || !await MayReadAsync(caller, row)) return Refusal.NotFound;
        return await media.FileAsync(id, variant) is { } file ? file : Refusal.NotFound;
    }

    /// <inheritdoc/>
    public async Task<Result> DiscardAsync(Caller caller, long id)
    {
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            MediaStore.Discard(tx, caller.UserId, id);
            return Committed.Nothing;
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public Task SweepAsync() => commits.RunAsync<Committed>(tx =>
    {
        MediaStore.Sweep(tx, IdGenerator.FirstAt(clock.GetUtcNow() - MediaLimits.UnattachedKept));
        return Committed.Nothing;
    });

    /// <inheritdoc/>
    public async Task<ImmutableArray<long>> ExistingAsync(ImmutableArray<long> ids) =>
        [.. await media.ExistingAsync(ids)];

    // What it hangs on decides, by that thing's own rule; its owner has no right of their own to it.
    private async Task<bool> MayReadAsync(Caller caller, MediaRow row) => row.Place switch
    {
        MediaPlace.Nothing => row.OwnerId == caller.UserId,
        MediaPlace.Profile => await GrainFactory.GetGrain<IUserDirectoryGrain>(0).PhotoOfAsync(caller, row.OwnerId)
            == row.Id.ToString(CultureInfo.InvariantCulture),
        MediaPlace.Article when await GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId) => true,
        _ => row.PostId is { } post
            && await GrainFactory.GetGrain<IConversationGrain>(post).StandingAsync(caller) is { MayRead: true },
    };

    private static Refusal? Room(long bytes, long unattached)
    {
        if (bytes >= MediaLimits.PersonBytesMax)
        {
            return new(
                ErrorCode.MediaQuota,
                $"Your photos and videos fill {MediaLimits.PersonBytesMax / MegaByte} MB: remove some first.");
        }

        return unattached >= MediaLimits.UnattachedPerPersonMax
            ? new(
                ErrorCode.MediaQuota,
                $"{MediaLimits.UnattachedPerPersonMax} photos and videos wait to be used: use or remove them.")
            : null;
    }
}
