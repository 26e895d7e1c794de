namespace MyDeclic.LoadTest.Replay;

/// <summary>What one line of the trace becomes.</summary>
/// <param name="Index">Its place in the replay, from 0.</param>
/// <param name="Author">Who writes, by place among the people.</param>
/// <param name="Target">Who is addressed, by place among the people.</param>
/// <param name="AtSeconds">When, in simulated seconds since the replay's start.</param>
/// <param name="CommentOn">The <see cref="Index"/> of the post that this comments on; null for a post.</param>
internal sealed record PlannedMessage(int Index, int Author, int Target, double AtSeconds, int? CommentOn)
{
    /// <summary>Whether the author writes to oneself: two of the trace's people fell onto one of ours.</summary>
    public bool IsToSelf => Author == Target;
}
