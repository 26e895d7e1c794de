using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MyDeclic.WebFront.Media;

/// <summary>The square of a picture that a portrait shows.</summary>
/// <param name="X">Its left edge, as a part of the width, from 0 to 1.</param>
/// <param name="Y">Its upper edge, as a part of the height.</param>
/// <param name="Size">Its side, as a part of the shorter side.</param>
internal readonly record struct Crop(double X, double Y, double Size)
{
    private const double SizeMin = 0.02;

    private static readonly Refusal Bad = new(
        ErrorCode.InvalidRequest,
        "crop is x,y,size: three numbers from 0 to 1, parts of the width, the height and the shorter side.", "crop");

    /// <summary>Reads <c>crop=x,y,size</c>; the middle of the picture when absent.</summary>
    public static (Crop? Value, Refusal? Refusal) Read(HttpContext http)
    {
        var text = http.ReadQuery("crop");
        if (text.Length == 0) return (null, null);
        var parts = text.Split(',');
        if (parts.Length != 3) return (null, Bad);
        Span<double> numbers = stackalloc double[3];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (!double.TryParse(parts[index], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[index])
                || numbers[index] is not (>= 0 and <= 1))
                return (null, Bad);
        }

        return numbers[2] < SizeMin ? (null, Bad) : (new(numbers[0], numbers[1], numbers[2]), null);
    }

    /// <summary>As ffmpeg's filter; what would reach over an edge is moved back by it.</summary>
    public string ToFilter() => string.Create(
        CultureInfo.InvariantCulture,
        $"crop=w='min(iw,ih)*{Size:F6}':h='min(iw,ih)*{Size:F6}':x='iw*{X:F6}':y='ih*{Y:F6}':exact=1");
}
