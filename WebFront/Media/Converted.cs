namespace MyDeclic.WebFront.Media;

/// <summary>What was made of an upload, in its work folder.</summary>
/// <param name="Width">Of the largest, in pixels.</param>
/// <param name="Height">Of the largest, in pixels.</param>
/// <param name="Milliseconds">How long a video lasts; 0 for pictures.</param>
/// <param name="Variants">The names of the files.</param>
internal sealed record Converted(int Width, int Height, int Milliseconds, string[] Variants);
