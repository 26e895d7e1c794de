using Orleans;

namespace MyDeclic.Users;

/// <summary>Whom a person blocked. Key: user id.</summary>
[Alias("IUserBlocks")]
public interface IUserBlocks : IGrainWithIntegerKey
{
    /// <summary>
    /// Blocks a person, which ends every tie between the two. When it answers, nothing that one of them does from then on
    /// reaches the other. Doing it again changes nothing.
    /// </summary>
    [Alias("Block")]
    Task<Result> BlockAsync(Caller caller, long userId);

    /// <summary>Takes it back; the ties stay ended.</summary>
    [Alias("Unblock")]
    Task<Result> UnblockAsync(Caller caller, long userId);

    /// <summary>The caller's own list, newest first.</summary>
    [Alias("Blocks")]
    Task<Result<Page<BlockView>>> BlocksAsync(Caller caller, PageRequest page);
}
