using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.News;

/// <summary>Lists articles, straight from the database.</summary>
[StatelessWorker]
internal sealed class NewsGrain(
    ArticleStore articles, ArticleViews views, IdGenerator ids, LogTail log, Database database, TimeProvider clock)
    : Grain, INewsGrain
{
    /// <inheritdoc/>
    public async Task<Result<ArticlePage>> ListAsync(Caller caller, NewsQuery query, PageRequest page)
    {
        if (!TryRead(page.Cursor, out var time, out var id)) return Cursor.Invalid;
        // What is due stands on the front page, whether its reminder has come or not.
        foreach (var due in await articles.DueAsync(clock.GetUtcNow()))
            await GrainFactory.GetGrain<IArticleGrain>(due).AdvanceAsync();
        await log.CatchUpAsync();
        var position = Position();
        var me = await GrainFactory.GetGrain<IUserGrain>(caller.UserId).GetAsync(caller);
        if (!me.IsDone) return me.Refusal;
        var rows = await articles.ListAsync(
            caller, query, (me.Value.Country, me.Value.Entity), clock.GetUtcNow(), time, id, page.Limit + 1);
        return await PageAsync(
            rows, page, row => row.PublishedAt!.Value, me.Value.Country, me.Value.Entity, await IsTeamAsync(caller), position);
    }

    /// <inheritdoc/>
    public async Task<Result<ArticlePage>> DeskAsync(Caller caller, DeskShelf shelf, PageRequest page)
    {
        if (!await IsTeamAsync(caller)) return Refusal.Forbidden;
        if (!TryRead(page.Cursor, out var time, out var id)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = Position();
        var rows = await articles.DeskAsync(shelf, clock.GetUtcNow(), time, id, page.Limit + 1);
        return await PageAsync(
            rows, page,
            row => row.State switch
            {
                ArticleState.Draft => row.UpdatedAt, ArticleState.Scheduled => -row.PublishAt!.Value, _ => row.PublishedAt!.Value,
            },
            "", "", true, position);
    }

    /// <inheritdoc/>
    public async Task<Result<ArticleView>> BeginAsync(Caller caller, SaveArticle command)
    {
        if (!await IsTeamAsync(caller)) return Refusal.Forbidden;
        return await GrainFactory.GetGrain<IArticleGrain>(ids.Next()).BeginAsync(caller, command);
    }

    /// <inheritdoc/>
    public async Task<Result<NewsPlaces>> PlacesAsync(Caller caller)
    {
        if (!await IsTeamAsync(caller)) return Refusal.Forbidden;
        await log.CatchUpAsync();
        return new NewsPlaces(await articles.OfferedAsync(ArticleStore.Country), await articles.OfferedAsync(ArticleStore.Unit));
    }

    private static bool TryRead(string? cursor, out long time, out long id)
    {
        (id, time) = (long.MaxValue, long.MaxValue);
        var sorted = "";
        return Cursor.TryRead(cursor, ref id, ref sorted)
            && (sorted.Length == 0
                || long.TryParse(sorted, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out time));
    }

    private async Task<Result<ArticlePage>> PageAsync(
        IReadOnlyList<ArticleRow> rows, PageRequest page, Func<ArticleRow, long> timeOf, string country, string unit,
        bool mayWrite, string position)
    {
        var last = rows.Count > page.Limit ? rows[page.Limit - 1] : null;
        return new ArticlePage(
            await views.ShowAsync([.. rows.Take(page.Limit)]), country, unit, mayWrite,
            last is null ? null : Cursor.Write(last.Id, timeOf(last).ToString(CultureInfo.InvariantCulture)), position);
    }

    private string Position() => new LogPosition(database.Epoch, log.Head).ToString();

    private Task<bool> IsTeamAsync(Caller caller) =>
        GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId);
}
