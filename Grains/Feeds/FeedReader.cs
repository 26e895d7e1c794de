namespace MyDeclic.Feeds;

/// <summary>Whose home is read.</summary>
/// <param name="UserId">The reader.</param>
/// <param name="Population">Which jams they see depends on it.</param>
/// <param name="ReadsOpen">Whether they may read public communities.</param>
internal sealed record FeedReader(long UserId, Population Population, bool ReadsOpen);
