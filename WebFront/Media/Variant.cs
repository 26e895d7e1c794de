namespace MyDeclic.WebFront.Media;

/// <summary>The names of the files of a photo or video: in addresses, on disk and in the database.</summary>
internal static class Variant
{
    public const string Small = "s";
    public const string Medium = "m";
    public const string Large = "l";
    public const string Poster = "poster";
    public const string Video = "video";

    /// <summary>What a photo or a portrait is made into.</summary>
    public static readonly string[] OfPictures = [Small, Medium, Large];

    /// <summary>What a video is made into.</summary>
    public static readonly string[] OfVideos = [Poster, Video];

    /// <summary>The media type of a file that was made here.</summary>
    public static string TypeOf(string variant) => variant == Video ? "video/mp4" : "image/webp";
}
