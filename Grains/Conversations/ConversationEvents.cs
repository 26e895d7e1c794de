using System.Globalization;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.Conversations;

/// <summary>Renders the log's events about comments, reactions, ratings and votes.</summary>
internal sealed class ConversationEvents(
    CommentStore comments, ReactionStore reactions, CommentReactionStore commentReactions, IGrainFactory grains) : IEventSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
    [
        EventTypes.CommentCreated, EventTypes.CommentEdited, EventTypes.CommentDeleted, EventTypes.ReactionsChanged,
        EventTypes.RatingChanged, EventTypes.PollChanged, EventTypes.PreviewChanged, EventTypes.CommentReactions,
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, EventData>> RenderAsync(IReadOnlyList<LogEntry> entries)
    {
        var shown = await grains.GetGrain<IPostViewsGrain>(0).ShowAsync([.. entries.Select(PostOf).Distinct()]);
        var posts = shown.ToDictionary(post => post.Id);
        var created = await comments.FindManyAsync(
            [.. entries.Where(e => e.Type is EventTypes.CommentCreated or EventTypes.CommentEdited or EventTypes.CommentReactions)
                .Select(e => e.Subject).Distinct()]);
        var commentsById = created.ToDictionary(row => row.Id, row => row.ToView());
        var reacted = entries.Where(e => e.Type == EventTypes.ReactionsChanged).ToList();
        var given = await reactions.OfPairsAsync(
            [.. reacted.Select(e => e.Subject).Distinct()], [.. reacted.Select(e => e.ActorId).Distinct()]);
        var reactedTo = entries.Where(e => e.Type == EventTypes.CommentReactions).ToList();
        var givenToComments = await commentReactions.OfPairsAsync(
            [.. reactedTo.Select(e => e.Subject).Distinct()], [.. reactedTo.Select(e => e.ActorId).Distinct()]);

        var rendered = new Dictionary<long, EventData>(entries.Count);
        foreach (var entry in entries)
        {
            if (!posts.TryGetValue(PostOf(entry), out var post)) continue;
            EventData? data = entry.Type switch
            {
                EventTypes.CommentCreated or EventTypes.CommentEdited => commentsById.TryGetValue(entry.Subject, out var comment)
                    ? new CommentEventData(comment, post.Id, post.CommentCount, post.Version)
                    : null,
                EventTypes.CommentDeleted => new CommentEventData(null, post.Id, post.CommentCount, post.Version),
                EventTypes.CommentReactions => commentsById.TryGetValue(entry.Subject, out var liked)
                    ? new CommentReactionsData(
                        post.Id, liked.Reactions, [.. givenToComments[(entry.Subject, entry.ActorId)]], liked.ReactionsVersion)
                    : null,
                EventTypes.RatingChanged => post.Rating is { } rating ? new RatingEventData(rating, post.Version) : null,
                EventTypes.PollChanged => post.Poll is { } poll ? new PollEventData(poll, post.Version) : null,
                EventTypes.PreviewChanged => new PreviewEventData(post.Preview, post.Version),
                _ => new ReactionsEventData(post.Reactions, [.. given[(post.Id, entry.ActorId)]], post.Version),
            };
            if (data is not null) rendered[entry.Id] = data;
        }

        return rendered;
    }

    /// <inheritdoc/>
    public AccessChange? ChangeOf(LogEntry entry) => null;

    private static long PostOf(LogEntry entry) =>
        entry.Type is EventTypes.ReactionsChanged or EventTypes.RatingChanged or EventTypes.PollChanged
            or EventTypes.PreviewChanged
            ? entry.Subject
            : long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
}
