using System.Globalization;
using System.Text.Json;
using MyDeclic.Media;

namespace MyDeclic.WebFront.Media;

/// <summary>Makes of what came what is kept: looks at its size first, then has it decoded and written anew.</summary>
internal sealed class MediaConverter(Ffmpeg ffmpeg) : IDisposable
{
    private const int MillisecondsPerSecond = 1_000;

    private static readonly Refusal s_failed =
        new(ErrorCode.MediaFailed, "The file is damaged, or takes too long to convert.");

    private static readonly Refusal s_noSize = new(ErrorCode.MediaType, "This is no picture that can be read.");

    private readonly Lane _pictures = new();
    private readonly Lane _videos = new();

    /// <summary>Converts what stands in the work folder.</summary>
    public Task<Result<Converted>> RunAsync(
        WorkFolder work, FileFormat format, MediaKind kind, Crop? crop, CancellationToken cancellation)
    {
        if (!format.IsPicture()) return _videos.RunAsync(() => VideoAsync(work, format, cancellation), cancellation);
        if (TooLarge(work, format) is { } refusal) return Task.FromResult<Result<Converted>>(refusal);
        var arguments = kind == MediaKind.Portrait
            ? FfmpegArguments.Portrait(format, crop)
            : FfmpegArguments.Photo(format);
        return _pictures.RunAsync(() => PictureAsync(work, arguments, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pictures.Dispose();
        _videos.Dispose();
    }

    private static Refusal? TooLarge(WorkFolder work, FileFormat format)
    {
        using var file = File.OpenRead(work.Input);
        if (PictureSize.Read(file, format) is not { } size) return s_noSize;
        return size.Pixels > MediaLimits.PhotoPixelsMax
            ? new(ErrorCode.TooManyPixels, $"A photo has at most {MediaLimits.PhotoPixelsMax / 1_000_000} million pixels.")
            : null;
    }

    private async Task<Result<Converted>> PictureAsync(WorkFolder work, string[] arguments, CancellationToken cancellation)
    {
        if (!await ffmpeg.ConvertAsync(work.Path, arguments, cancellation)) return s_failed;
        return Made(work, Variant.Large, 0, Variant.OfPictures);
    }

    private async Task<Result<Converted>> VideoAsync(WorkFolder work, FileFormat format, CancellationToken cancellation)
    {
        var said = await ffmpeg.ProbeAsync(work.Path, FfmpegArguments.Probe(format), cancellation);
        if (said is null) return s_failed;
        if (Judge(said, out var seconds) is { } refusal) return refusal;
        if (!await ffmpeg.ConvertAsync(work.Path, FfmpegArguments.Video(format), cancellation)) return s_failed;
        return Made(work, Variant.Poster, (int)(seconds * MillisecondsPerSecond), Variant.OfVideos);
    }

    // The size is that of what was made: turned upright, and never larger than asked for.
    private static Result<Converted> Made(WorkFolder work, string largest, int milliseconds, string[] variants)
    {
        if (variants.Any(variant => !File.Exists(work.File(variant)))) return s_failed;
        using var file = File.OpenRead(work.File(largest));
        return PictureSize.Read(file, FileFormat.WebP) is { } size
            ? new Converted(size.Width, size.Height, milliseconds, variants)
            : s_failed;
    }

    private static Refusal? Judge(string probe, out double seconds)
    {
        seconds = 0;
        using var document = Parse(probe);
        if (document is null || !document.RootElement.TryGetProperty("streams", out var streams)) return s_failed;
        if (streams.GetArrayLength() is 0 or > MediaLimits.VideoStreamsMax) return s_failed;
        var video = streams.EnumerateArray().FirstOrDefault(
            stream => stream.TryGetProperty("codec_type", out var type) && type.GetString() == "video");
        if (video.ValueKind != JsonValueKind.Object)
            return new(ErrorCode.MediaType, "There is no picture in this video.");
        if (Number(video, "width") * Number(video, "height") > MediaLimits.VideoPixelsMax)
            return new(ErrorCode.TooManyPixels, "A video has at most 4096 × 2160 pixels.");
        if (document.RootElement.TryGetProperty("format", out var format)
            && format.TryGetProperty("duration", out var duration))
            _ = double.TryParse(duration.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds);
        return seconds is >= 0 and <= MediaLimits.VideoSecondsMax
            ? null
            : new(ErrorCode.VideoTooLong, $"A video lasts at most {MediaLimits.VideoSecondsMax} seconds.");
    }

    private static long Number(JsonElement stream, string name) =>
        stream.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : 0;

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
