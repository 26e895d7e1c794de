namespace MyDeclic;

/// <summary>What who blocked and who is blocked are answered: the one place (<c>docs/blocking.md</c>).</summary>
internal static class BlockRules
{
    /// <summary>
    /// Null when nothing stands between the two. Who blocked is told so; for who is blocked the other is not there.
    /// </summary>
    public static Refusal? Check(BlockSide side) => side switch
    {
        BlockSide.None => null,
        BlockSide.Blocking => new(ErrorCode.Blocked, "You blocked this person: unblock them first."),
        _ => Refusal.NotFound,
    };
}
