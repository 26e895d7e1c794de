using System.Globalization;
using MyDeclic.Media;

namespace MyDeclic.WebFront.Media;

/// <summary>What ffmpeg is asked to do, as lists of arguments: nothing of what a person sent is ever part of them.</summary>
internal static class FfmpegArguments
{
    /// <summary>The file that is converted, in the folder of its job.</summary>
    public const string Input = "in";

    private static readonly string[] s_common =
        ["-nostdin", "-hide_banner", "-loglevel", "error", "-xerror", "-protocol_whitelist", "file"];

    private static readonly string[] s_still = ["-frames:v", "1", "-an", "-sn", "-dn", "-map_metadata", "-1"];

    private static readonly string[] s_webP = ["-c:v", "libwebp", "-quality", "80", "-f", "webp"];

    /// <summary>
    /// A photo in its three sizes, none larger than the original; turned upright, without what the camera noted.
    /// </summary>
    public static string[] Photo(FileFormat format) => Sizes(
        format, "null",
        (Variant.Small, Fit(MediaLimits.PhotoSmallPixels)), (Variant.Medium, Fit(MediaLimits.PhotoMediumPixels)),
        (Variant.Large, Fit(MediaLimits.PhotoLargePixels)));

    /// <summary>A portrait in its three sizes; the middle square when there is no crop.</summary>
    public static string[] Portrait(FileFormat format, Crop? crop) => Sizes(
        format, crop?.ToFilter() ?? "crop=w='min(iw,ih)':h='min(iw,ih)'",
        (Variant.Small, Square(MediaLimits.PortraitSmallPixels)), (Variant.Medium, Square(MediaLimits.PortraitMediumPixels)),
        (Variant.Large, Square(MediaLimits.PortraitLargePixels)));

    /// <summary>A video as H.264 and AAC that every browser plays, and a still of its beginning.</summary>
    public static string[] Video(FileFormat format)
    {
        var fit = Fit(MediaLimits.VideoSidePixels) + ":force_divisible_by=2";
        return
        [
            .. s_common, "-threads", "2", .. Reads(format, MediaLimits.VideoPixelsMax),
            "-t", Text(MediaLimits.VideoSecondsMax + 1), "-i", Input,
            "-map", "0:v:0", "-map", "0:a:0?", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1",
            "-vf", $"{fit},fps=30,format=yuv420p", "-c:v", "libx264", "-threads", "2", "-preset", "veryfast", "-crf", "24",
            "-profile:v", "high", "-level", "4.0", "-maxrate", "3M", "-bufsize", "6M",
            "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000", "-movflags", "+faststart",
            "-max_muxing_queue_size", "1024", "-fs", Text(MediaLimits.ConvertedBytesMax), "-f", "mp4", "-y", Variant.Video,
            "-map", "0:v:0", .. s_still, "-vf", $"{fit},thumbnail=24", .. s_webP, "-y", Variant.Poster,
        ];
    }

    /// <summary>What ffprobe tells of a video: how long, and its streams.</summary>
    public static string[] Probe(FileFormat format) =>
    [
        "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file", .. Reads(format, MediaLimits.VideoPixelsMax),
        "-show_entries", "format=duration:stream=codec_type,width,height", "-of", "json", "-i", Input,
    ];

    private static string[] Sizes(FileFormat format, string first, params (string Name, string Filter)[] sizes)
    {
        var split = string.Concat(sizes.Select(size => $"[{size.Name}0]"));
        var scaled = string.Concat(sizes.Select(size => $";[{size.Name}0]{size.Filter}[{size.Name}]"));
        return
        [
            .. s_common, "-threads", "1", "-filter_threads", "1", "-filter_complex_threads", "1",
            .. Reads(format, MediaLimits.PhotoPixelsMax), "-i", Input,
            "-filter_complex", $"[0:v:0]{first},split={sizes.Length}{split}{scaled}",
            .. sizes.SelectMany(size => (string[])["-map", $"[{size.Name}]", .. s_still, .. s_webP, "-y", size.Name]),
        ];
    }

    private static string[] Reads(FileFormat format, int pixelsMax) => ["-max_pixels", Text(pixelsMax), "-f", format.Reader()];

    private static string Fit(int side) =>
        $"scale=w='min({Text(side)},iw)':h='min({Text(side)},ih)':force_original_aspect_ratio=decrease";

    private static string Square(int side) => $"scale=w={Text(side)}:h={Text(side)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
