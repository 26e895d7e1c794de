using Orleans;

namespace MyDeclic.Conversations;

/// <summary>How far a member of a small conversation is.</summary>
/// <param name="Handle">Who.</param>
/// <param name="DeliveredSeq">A device of theirs has the messages up to this number.</param>
/// <param name="ReadSeq">They have read the messages up to this number.</param>
[GenerateSerializer, Immutable, Alias("ReadMark")]
public sealed record ReadMark(string Handle, int DeliveredSeq, int ReadSeq);
