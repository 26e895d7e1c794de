namespace MyDeclic.WebFront;

/// <summary>A refusal as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Type">A URN that ends with <paramref name="Code"/>.</param>
/// <param name="Title">The same for every refusal with this code.</param>
/// <param name="Status">The HTTP status, repeated.</param>
/// <param name="Detail">One sentence for people about this occurrence.</param>
/// <param name="Code">The stable word that programs decide by.</param>
/// <param name="Field">The request's field at fault, if it is one field's fault.</param>
/// <param name="RetryAfter">When trying again makes sense, in seconds.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Code, string? Field, int? RetryAfter)
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What a refusal looks like.</summary>
    public static Problem Of(Refusal refusal) =>
        Of(Errors.Of(refusal.Code), refusal.Message, refusal.Field, refusal.RetryAfterSeconds);

    /// <summary>What a refusal of the door's own looks like.</summary>
    public static Problem Of(ErrorWord word, string detail, string? field = null, int? retryAfterSeconds = null) =>
        new("urn:mydeclic:problem:" + word.Code, word.Title, word.Status, detail, word.Code, field,
            retryAfterSeconds ?? word.RetryAfterSeconds);
}
