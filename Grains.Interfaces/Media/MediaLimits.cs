namespace MyDeclic.Media;

/// <summary>Every limit of photos and videos, with its unit.</summary>
public static class MediaLimits
{
    /// <summary>Largest photo that is taken in, in bytes.</summary>
    public const int PhotoBytesMax = 10 * 1024 * 1024;

    /// <summary>Largest video that is taken in, in bytes.</summary>
    public const int VideoBytesMax = 100 * 1024 * 1024;

    /// <summary>Most pixels of a photo: what telephones of today take, and about 200 MB once decoded.</summary>
    public const int PhotoPixelsMax = 50_000_000;

    /// <summary>Most pixels of a video's frame: 4K as cinemas have it, 4096 × 2160.</summary>
    public const int VideoPixelsMax = 8_847_360;

    /// <summary>Longest video, in seconds: what one core converts within <see cref="ConversionSecondsMax"/>.</summary>
    public const int VideoSecondsMax = 120;

    /// <summary>Streams of a video (picture, sound, subtitles) that are looked at.</summary>
    public const int VideoStreamsMax = 16;

    /// <summary>Longest time that one conversion may take, in seconds; then it is killed.</summary>
    public const int ConversionSecondsMax = 60;

    /// <summary>Processor time of one conversion, in seconds; two threads may use up more than the clock shows.</summary>
    public const int ConversionProcessorSecondsMax = 120;

    /// <summary>Address space of one conversion, in bytes.</summary>
    public const long ConversionMemoryBytesMax = 1_500_000_000;

    /// <summary>Largest file that a conversion may write, in bytes.</summary>
    public const int ConvertedBytesMax = 60 * 1024 * 1024;

    /// <summary>Files that a conversion may hold open.</summary>
    public const int ConversionFilesMax = 64;

    /// <summary>Conversions of a server that run at once, of photos and of videos each.</summary>
    public const int ConversionsAtOnce = 1;

    /// <summary>Conversions that wait for their turn, of photos and of videos each; past it uploads are refused.</summary>
    public const int ConversionsWaitingMax = 8;

    /// <summary>What all files of one person may take up, in bytes.</summary>
    public const long PersonBytesMax = 2L * 1024 * 1024 * 1024;

    /// <summary>Files of one person that hang on nothing yet.</summary>
    public const int UnattachedPerPersonMax = 30;

    /// <summary>Uploads of one person within <see cref="UploadWindow"/>, at each server.</summary>
    public const int UploadsPerWindowMax = 60;

    /// <summary>Photos and videos beside one text.</summary>
    public const int AttachmentsMax = 10;

    /// <summary>Longest alternative text, in UTF-16 units.</summary>
    public const int AltCharactersMax = 1_000;

    /// <summary>People whose photos are asked for at once.</summary>
    public const int PhotosAskedMax = 100;

    /// <summary>Largest side of each size of a photo, in pixels.</summary>
    public const int PhotoSmallPixels = 480, PhotoMediumPixels = 1_024, PhotoLargePixels = 2_048;

    /// <summary>Side of each size of a profile's photo, in pixels.</summary>
    public const int PortraitSmallPixels = 96, PortraitMediumPixels = 192, PortraitLargePixels = 512;

    /// <summary>Largest width and height of a converted video, in pixels: 720p, lying or upright.</summary>
    public const int VideoSidePixels = 1_280;

    /// <summary>The time in which uploads are counted.</summary>
    public static readonly TimeSpan UploadWindow = TimeSpan.FromMinutes(10);

    /// <summary>How long a file may hang on nothing; then it is forgotten.</summary>
    public static readonly TimeSpan UnattachedKept = TimeSpan.FromHours(24);

    /// <summary>How often what hangs on nothing, and files without a row, are looked for.</summary>
    public static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(10);

    /// <summary>How old files without a row must be to be removed: longer than any upload takes to get its row.</summary>
    public static readonly TimeSpan RowlessKept = TimeSpan.FromMinutes(10);
}
