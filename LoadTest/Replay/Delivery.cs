namespace MyDeclic.LoadTest.Replay;

/// <summary>What became of one message.</summary>
/// <param name="Id">The id that the server gave it; null when it was refused or lost for good.</param>
/// <param name="Failure">Why, when there is no id.</param>
/// <param name="Retries">Tries beyond the first.</param>
/// <param name="Latency">From the first try to the answer that settled it.</param>
internal sealed record Delivery(string? Id, string? Failure, int Retries, TimeSpan Latency);
