namespace MyDeclic.WebFront;

/// <summary>How one reason for a refusal is written on the wire.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable word that programs decide by.</param>
/// <param name="Title">The same for people.</param>
/// <param name="RetryAfterSeconds">When to try again unless the refusal says otherwise; null when never.</param>
public readonly record struct ErrorWord(int Status, string Code, string Title, int? RetryAfterSeconds = null);
