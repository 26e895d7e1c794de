using Orleans;

namespace MyDeclic;

/// <summary>A refusal as a value: expected, safe to show, never carrying what the caller may not see.</summary>
/// <param name="Code">The stable reason.</param>
/// <param name="Message">One English sentence for people; it names limits and what to do instead.</param>
/// <param name="Field">The request's field at fault, in the wire's spelling, if it is one field's fault.</param>
/// <param name="RetryAfterSeconds">When trying again makes sense, in seconds; null when it does not.</param>
[GenerateSerializer, Immutable, Alias("Refusal")]
public sealed record Refusal(ErrorCode Code, string Message, string? Field = null, int? RetryAfterSeconds = null)
{
    /// <summary>The answer for what does not exist and for what the caller may not see: the same words for both.</summary>
    public static Refusal NotFound { get; } = new(ErrorCode.NotFound, "There is nothing here, or you may not see it.");

    /// <summary>The answer for what the caller sees but may not do.</summary>
    public static Refusal Forbidden { get; } = new(ErrorCode.Forbidden, "You may not do this.");

    /// <summary>The answer for what would be written into an archived community.</summary>
    public static Refusal Archived { get; } =
        new(ErrorCode.Archived, "This community is archived: it can be read, nothing can be written in it.");
}
