namespace MyDeclic.WebFront.Bottles;

/// <summary>Body of <c>POST /bottles/{id}/solve</c>.</summary>
/// <param name="CommentId">The answer that helped.</param>
/// <param name="Thanks">Whether who wrote it is thanked.</param>
public sealed record Solution(long? CommentId, bool? Thanks);
