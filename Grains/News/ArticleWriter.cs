using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.News;

/// <summary>
/// What happens to articles inside a transaction: of the article's own grain while it is a draft, and of its thread once it is
/// a post, so that the two change together.
/// </summary>
internal sealed class ArticleWriter(ArticleStore articles)
{
    public Task<ArticleRow?> FindAsync(long id) => articles.FindAsync(id);

    /// <summary>Writes a change of what is said, of the cover and of whom it concerns.</summary>
    public static Result<Committed> Change(
        WriteTransaction tx, long actorId, ArticleRow held, ArticleRow next, SaveArticle command, DateTimeOffset now)
    {
        var changed = next with { Version = held.Version + 1, UpdatedAt = now.ToUnixTimeMilliseconds() };
        if (!ArticleStore.Update(tx, changed)) return ArticleRules.Changed;
        if (Hang(tx, actorId, changed, command) is { } refusal) return refusal;
        if (changed is not { State: ArticleState.Published })
            return new Committed(TellTeam(tx, changed, now), changed.Id);
        if (changed.IsHeadline > held.IsHeadline) Lead(tx, changed, now);
        return new Committed(Tell(tx, EventTypes.ArticleChanged, changed, now), changed.Id);
    }

    /// <summary>Whether a command names what hangs on an article: its cover, or whom it concerns.</summary>
    public static bool Hangs(SaveArticle command) => command.RemoveCover || command.Cover is not null
        || command.Countries is not null || command.Units is not null;

    /// <summary>Hangs up the cover and the places that a command names.</summary>
    public static Refusal? Hang(WriteTransaction tx, long actorId, ArticleRow row, SaveArticle command)
    {
        if (command.RemoveCover) ArticleStore.TakeCover(tx, row.Id);
        if (command.Cover is { } cover && !ArticleStore.PutCover(tx, actorId, row, cover)) return Refusal.NotFound;
        if (command.Countries is { } countries) ArticleStore.PutPlaces(tx, row.Id, ArticleStore.Country, countries);
        if (command.Units is { } units) ArticleStore.PutPlaces(tx, row.Id, ArticleStore.Unit, units);
        return null;
    }

    /// <summary>Takes the draft that became a post; the event of it is 0 when somebody changed or took it meanwhile.</summary>
    public static long Publish(WriteTransaction tx, ArticleRow draft, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var published = draft with
        {
            State = ArticleState.Published, PublishedAt = at, PublishAt = null, UpdatedAt = at, Version = draft.Version + 1,
        };
        if (!ArticleStore.Update(tx, published)) return 0;
        ArticleStore.ShowCover(tx, draft.Id);
        if (published.IsHeadline != 0) Lead(tx, published, now);
        return Tell(tx, EventTypes.ArticlePublished, published, now);
    }

    /// <summary>Makes a draft of another id of what was published; null when somebody changed it meanwhile.</summary>
    public static long? TakeBack(WriteTransaction tx, ArticleRow published, long draftId, DateTimeOffset now)
    {
        var draft = published with
        {
            Id = draftId, State = ArticleState.Draft, PublishedAt = null, IsHeadline = 0, Version = 1,
            UpdatedAt = now.ToUnixTimeMilliseconds(),
            ExpiresAt = published.ExpiresAt > now.ToUnixTimeMilliseconds() ? published.ExpiresAt : null,
        };
        ArticleStore.Insert(tx, draft);
        ArticleStore.HandOver(tx, published.Id, draftId);
        if (!ArticleStore.Delete(tx, published.Id, published.Version)) return null;
        TellTeam(tx, draft, now);
        return Tell(tx, EventTypes.ArticleRemoved, published, now);
    }

    /// <summary>Tells the team of what is not published.</summary>
    public static long TellTeam(WriteTransaction tx, ArticleRow row, DateTimeOffset now, string type = EventTypes.ArticleSaved) =>
        tx.Append(new EventRow(type, row.Id, 0, null, now, [Topics.NewsDesk]));

    private static void Lead(WriteTransaction tx, ArticleRow row, DateTimeOffset now)
    {
        foreach (var other in ArticleStore.TakeHeadlines(tx, row.Id)) Tell(tx, EventTypes.ArticleChanged, other, now);
    }

    // It is the company that speaks: without an actor, nobody's block keeps an event from anybody.
    private static long Tell(WriteTransaction tx, string type, ArticleRow row, DateTimeOffset now) =>
        tx.Append(new EventRow(type, row.Id, 0, null, now, ArticleRules.TopicsOf(row)));
}
