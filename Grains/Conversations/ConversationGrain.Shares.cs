using MyDeclic.Users;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result<ShareTarget>> ShareAsync(Caller caller)
    {
        if (_post is not { } post || await StandingAsync(caller) is not { MayRead: true }) return Refusal.NotFound;
        if (post.SharedId is { } original)
            return await GrainFactory.GetGrain<IConversationGrain>(original).ShareAsync(caller);
        return BlockRules.Check(await blocks.SideAsync(caller.UserId, post.AuthorId)) is { } refusal
            ? refusal
            : new ShareTarget(PostId);
    }

    // A share of a share is a share of the original: there is never a share of a share.
    private async Task<Result<ShareTarget>> SharedAsync(Caller caller, long? asked) => asked is { } id
        ? await GrainFactory.GetGrain<IConversationGrain>(id).ShareAsync(caller)
        : ShareTarget.None;

    private bool ReadsOpen(Caller caller) => capabilities.Allows(caller.Population, Capability.AccessPublicCommunities);
}
