using MyDeclic.Jams;
using MyDeclic.Markdown;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

internal sealed partial class ConversationGrain
{
    /// <inheritdoc/>
    public async Task<Result> HideAsync(Caller caller, HideIdea command)
    {
        if (_post is not { JamId: { } jamId } post) return new Result(Refusal.NotFound);
        var hides = command.Step switch
        {
            HidingStep.Hidden => true,
            HidingStep.Shown => false,
            _ => (bool?)null,
        };
        var changed = post;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            if (IdeaHiding.Apply(tx, ids, jamId, PostId, caller.UserId, command, now) is { } refusal) return refusal;
            if (hides is { } isHidden)
            {
                var populations = isHidden ? PopulationBits.Nobody : IdeaHiding.SeenBy(tx, jamId);
                changed = post with { Version = post.Version + 1, Populations = populations };
                if (!ConversationStore.Cover(tx, changed)) return Changed();
                if (isHidden) SearchIndex.RemovePost(tx, PostId);
                else Index(tx, changed);
            }

            // Appeals are for animators, who see them on the wall; the rest is told to all who wrote it.
            return new Committed(tx.Append(new EventRow(
                EventTypes.IdeaHidden, PostId, caller.UserId, post.CommunityId, now, IdeaHiding.ToldTo(tx, PostId),
                command.Step.ToString())));
        });
        if (!stored.IsDone)
            return stored.Refusal == IdeaHiding.Same ? Result.Done : new Result(Stale(stored.Refusal));
        _post = changed;
        if (hides == true) await GrainFactory.DeliveredAsync(stored.Value.EventId);
        await TellWallAsync(post);
        return Result.Done;
    }

    private static void Index(WriteTransaction tx, ConversationRow post) => SearchIndex.Post(
        tx, post.Id, post.AuthorId, post.CommunityId, post.Searched, MarkdownText.Read(post.Text).Tags);
}
