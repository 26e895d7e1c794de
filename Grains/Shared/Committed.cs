namespace MyDeclic;

/// <summary>What a command's transaction says of itself.</summary>
/// <param name="EventId">The event it appended; 0 when it changed nothing.</param>
/// <param name="Id">The id of what it made or found.</param>
/// <param name="Version">The version after it, where there is one.</param>
/// <param name="Existed">Whether an earlier request with the same operation had already done it.</param>
public sealed record Committed(long EventId, long Id = 0, int Version = 0, bool Existed = false)
{
    /// <summary>Nothing was changed.</summary>
    public static Committed Nothing { get; } = new(0);
}
