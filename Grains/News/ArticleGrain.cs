using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MyDeclic.Conversations;
using MyDeclic.Markdown;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;

namespace MyDeclic.News;

/// <summary>One article while it is written, and its way to its readers. Nothing of it is kept in memory.</summary>
internal sealed partial class ArticleGrain(
    ArticleStore articles, ArticleViews views, Commits commits, IdGenerator ids, LogTail log, TimeProvider clock,
    ILogger<ArticleGrain> logger) : Grain, IArticleGrain, IRemindable
{
    private long ArticleId => this.GetPrimaryKeyLong();

    private IConversationArticle Thread => GrainFactory.GetGrain<IConversationArticle>(ArticleId);

    /// <inheritdoc/>
    public async Task<Result<ArticleView>> BeginAsync(Caller caller, SaveArticle command)
    {
        if (!await IsTeamAsync(caller)) return Refusal.Forbidden;
        var checkedCommand = await CheckAsync(command);
        if (!checkedCommand.IsDone) return checkedCommand.Refusal;
        var now = clock.GetUtcNow();
        var begun = new ArticleRow
        {
            Id = ArticleId, CreatedBy = caller.UserId, UpdatedAt = now.ToUnixTimeMilliseconds(), Version = 1,
        };
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            // Before the rules: a retry may come when the time that it asks for has passed.
            if (OperationStore.Find(tx, caller.UserId, command.Operation) is { } earlier) return earlier;
            if (ArticleRules.Apply(command with { Version = null }, begun, now, out var row) is { } refusal) return refusal;
            if (ArticleStore.CountUnpublished(tx) >= NewsLimits.UnpublishedMax)
                return new Refusal(ErrorCode.TooMany, $"At most {NewsLimits.UnpublishedMax} articles that are not published.");
            ArticleStore.Insert(tx, row);
            if (ArticleWriter.Hang(tx, caller.UserId, row, checkedCommand.Value) is { } missing) return missing;
            OperationStore.Record(tx, caller.UserId, command.Operation, "article", row.Id, now);
            return new Committed(ArticleWriter.TellTeam(tx, row, now), row.Id);
        });
        return stored.IsDone ? await ShowAsync(stored.Value.Id) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<ArticleSource>> SourceAsync(Caller caller)
    {
        await log.CatchUpAsync();
        var found = await EditedAsync(caller);
        if (!found.IsDone) return found.Refusal;
        var shown = await views.ShowAsync([found.Value]);
        return new ArticleSource(shown[0], found.Value.Text, MarkdownText.Render(found.Value.Text, []));
    }

    /// <inheritdoc/>
    public async Task<Result<ArticleSnapshot>> GetAsync(Caller caller)
    {
        if (await articles.FindAsync(ArticleId) is { } row && ArticleRules.IsDue(row, clock.GetUtcNow())) await AdvanceAsync();
        var post = await GrainFactory.GetGrain<IConversationGrain>(ArticleId).GetAsync(caller);
        if (!post.IsDone || post.Value.Post.Kind != Posts.PostKind.Article) return Unknown();
        // Read after its post's position was taken.
        var shown = await ShowAsync(ArticleId);
        if (!shown.IsDone) return shown.Refusal;
        return new ArticleSnapshot(shown.Value, post.Value.Post, await IsTeamAsync(caller), post.Value.Position);
    }

    /// <inheritdoc/>
    public async Task<Result<ArticleView>> SaveAsync(Caller caller, SaveArticle command)
    {
        var found = await EditedAsync(caller);
        if (!found.IsDone) return found.Refusal;
        var clean = await CheckAsync(command);
        if (!clean.IsDone) return clean.Refusal;
        var (held, now) = (found.Value, clock.GetUtcNow());
        if (held.State == ArticleState.Published)
        {
            var changed = await Thread.ChangeArticleAsync(caller.UserId, clean.Value);
            return changed.Refusal is { } refusal ? refusal : await ShowAsync(ArticleId);
        }

        if (ArticleRules.Apply(clean.Value, held, now, out var next) is { } unfit) return unfit;
        if (next == held && !ArticleWriter.Hangs(clean.Value)) return await ShowAsync(ArticleId);
        var stored = await commits.RunAsync(tx => ArticleWriter.Change(tx, caller.UserId, held, next, clean.Value, now));
        return stored.IsDone ? await ShowAsync(ArticleId) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<ArticleView>> TakeBackAsync(Caller caller)
    {
        var found = await EditedAsync(caller);
        if (!found.IsDone) return found.Refusal;
        if (found.Value.State != ArticleState.Published)
            return new Refusal(ErrorCode.Conflict, "The article is not published.");
        var draftId = ids.Next();
        var taken = await Thread.TakeBackArticleAsync(caller.UserId, draftId);
        return taken.Refusal is { } refusal ? refusal : await ShowAsync(draftId);
    }

    /// <inheritdoc/>
    public async Task<Result> DiscardAsync(Caller caller)
    {
        var found = await EditedAsync(caller);
        if (!found.IsDone) return new Result(found.Refusal);
        if (found.Value.State == ArticleState.Published) return new Result(ArticleRules.IsPublished);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!ArticleStore.Delete(tx, ArticleId, found.Value.Version)) return ArticleRules.Changed;
            ArticleStore.TakeCover(tx, ArticleId);
            return new Committed(ArticleWriter.TellTeam(tx, found.Value, clock.GetUtcNow(), EventTypes.ArticleRemoved));
        });
        if (stored.IsDone) await ForgetAsync();
        return new Result(stored.Refusal);
    }

    /// <summary>What the caller may edit: everything, for the team. For others a draft is not there.</summary>
    private async Task<Result<ArticleRow>> EditedAsync(Caller caller)
    {
        if (await articles.FindAsync(ArticleId) is not { } row) return Unknown();
        if (await IsTeamAsync(caller)) return row;
        var isRead = row.State == ArticleState.Published && await GrainFactory.GetGrain<IConversationGrain>(ArticleId)
            .StandingAsync(caller) is { MayRead: true };
        return isRead ? Refusal.Forbidden : Refusal.NotFound;
    }

    /// <summary>Checks what a command hangs up: the cover's words, and that somebody is where it is for.</summary>
    private async Task<Result<SaveArticle>> CheckAsync(SaveArticle command)
    {
        if (ArticleRules.CheckCover(command.Cover, out var cover) is { } noCover) return noCover;
        if (ArticleRules.CheckPlaces(command.Countries, "countries", out var countries) is { } noList) return noList;
        if (ArticleRules.CheckPlaces(command.Units, "units", out var units) is { } noUnits) return noUnits;
        var held = (await articles.PlacesAsync([ArticleId]))[ArticleId].ToLookup(place => place.Kind, place => place.Name);
        if (await UnknownAsync(ArticleStore.Country, countries, held) is { } country) return NoSuch(country, "countries");
        if (await UnknownAsync(ArticleStore.Unit, units, held) is { } unit) return NoSuch(unit, "units");
        return command with { Cover = cover, Countries = countries, Units = units };
    }

    private async Task<string?> UnknownAsync(int kind, ImmutableArray<string>? wanted, ILookup<int, string> held)
    {
        // What it is for already stays, when its last inhabitant has moved.
        var added = wanted is { } some ? [.. some.Except(held[kind], StringComparer.Ordinal)] : ImmutableArray<string>.Empty;
        if (added.IsEmpty) return null;
        var known = await articles.KnownAsync(kind, added);
        return added.Except(known, StringComparer.Ordinal).FirstOrDefault();
    }

    private static Refusal NoSuch(string name, string field) =>
        new(ErrorCode.UnknownPlace, $"No profile names “{name}”.", field);

    private async Task<Result<ArticleView>> ShowAsync(long id) =>
        await articles.FindAsync(id) is { } row ? (await views.ShowAsync([row]))[0] : Refusal.NotFound;

    private Task<bool> IsTeamAsync(Caller caller) =>
        GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId);

    // Guessed ids must not fill the memory.
    private Refusal Unknown()
    {
        DeactivateOnIdle();
        return Refusal.NotFound;
    }
}
