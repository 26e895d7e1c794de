namespace MyDeclic.LoadTest.Wire;

/// <summary>From where on a topic is watched.</summary>
/// <param name="Epoch">The log's epoch.</param>
/// <param name="Position">The place in it.</param>
internal sealed record WatchAnswer(string Epoch, long Position);
