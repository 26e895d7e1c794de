namespace MyDeclic.Search;

/// <summary>How much somebody wrote about something.</summary>
internal sealed record Contribution(long UserId, int Count);
