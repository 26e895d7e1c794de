using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using MyDeclic.Media;
using Orleans;

namespace MyDeclic.WebFront.Media;

/// <summary>Takes a file in: what it is, how large, converted, kept, and known to the network, in this order.</summary>
internal sealed class MediaUploads(
    Ffmpeg ffmpeg, MediaFolder folder, MediaConverter converter, IGrainFactory grains, TimeProvider time)
{
    private const int MegaByte = 1024 * 1024;
    private const int BufferBytes = 64 * 1024;

    private static readonly Refusal s_off =
        new(ErrorCode.MediaOff, "This server cannot convert photos and videos: ffmpeg is missing.");

    private static readonly Refusal s_type =
        new(ErrorCode.MediaType, "Send a JPEG, PNG, GIF or WebP picture, or an MP4, QuickTime or WebM video.");

    private static readonly Refusal s_noPicture =
        new(ErrorCode.MediaType, "Send a JPEG, PNG, GIF or WebP picture.");

    private readonly WindowLimiter<long> _rate =
        new(MediaLimits.UploadsPerWindowMax, MediaLimits.UploadWindow, time);

    /// <summary>Whether files are taken in.</summary>
    public bool AreOn => folder.IsThere && ffmpeg.IsThere;

    /// <summary>Takes in the body of a request.</summary>
    public async Task<Result<AttachmentView>> TakeAsync(HttpContext http, Caller caller, bool isPortrait, Crop? crop)
    {
        if (!AreOn) return s_off;
        if (!_rate.TryTake(caller.UserId, out var wait))
        {
            return new Refusal(
                ErrorCode.RateLimited, $"At most {_rate.Limit} files in {MediaLimits.UploadWindow.TotalMinutes:0} minutes.", null,
                wait.ToRetryAfter());
        }

        var media = grains.GetGrain<IMediaGrain>(0);
        var begun = await media.BeginAsync(caller);
        if (!begun.IsDone) return begun.Refusal;
        using var work = folder.Begin();
        var (format, refusal) = await ReceiveAsync(http, work, isPortrait);
        if (refusal is not null) return refusal;
        var kind = isPortrait ? MediaKind.Portrait : format.IsPicture() ? MediaKind.Photo : MediaKind.Video;
        var converted = await converter.RunAsync(work, format, kind, crop, http.RequestAborted);
        if (!converted.IsDone) return converted.Refusal;
        return await KeepAsync(caller, begun.Value.Id, kind, converted.Value, work, media);
    }

    private async Task<Result<AttachmentView>> KeepAsync(
        Caller caller, long id, MediaKind kind, Converted made, WorkFolder work, IMediaGrain media)
    {
        var files = await folder.KeepAsync(work, id, made.Variants);
        var stored = await media.StoreAsync(
            caller, new StoreMedia(id, kind, made.Width, made.Height, made.Milliseconds, [.. files]));
        // Should the answer not come, the sweep finds out whether there is a row.
        if (!stored.IsDone) folder.Remove(id);
        return stored;
    }

    private static async Task<(FileFormat Format, Refusal? Refusal)> ReceiveAsync(
        HttpContext http, WorkFolder work, bool isPortrait)
    {
        // The limit is ours, so that the answer says which.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MediaLimits.VideoBytesMax + BufferBytes;
        if (http.Request.ContentLength > MediaLimits.VideoBytesMax) return (default, TooLarge(MediaLimits.VideoBytesMax));
        var head = new byte[FileFormats.HeadBytes];
        var length = await http.Request.Body.ReadAtLeastAsync(head, head.Length, false, http.RequestAborted);
        var format = FileFormats.Of(head.AsSpan(0, length));
        if (format == FileFormat.Unknown) return (format, s_type);
        if (isPortrait && !format.IsPicture()) return (format, s_noPicture);
        var most = format.IsPicture() ? MediaLimits.PhotoBytesMax : MediaLimits.VideoBytesMax;
        if (http.Request.ContentLength > most) return (format, TooLarge(most));

        await using var file = new FileStream(work.Input, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(head.AsMemory(0, length), http.RequestAborted);
        var buffer = new byte[BufferBytes];
        for (var total = length; (length = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
        {
            total += length;
            if (total > most) return (format, TooLarge(most));
            await file.WriteAsync(buffer.AsMemory(0, length), http.RequestAborted);
        }

        return (format, null);
    }

    private static Refusal TooLarge(int bytesMax) =>
        new(ErrorCode.MediaTooLarge, $"This kind of file has at most {bytesMax / MegaByte} MB.");
}
