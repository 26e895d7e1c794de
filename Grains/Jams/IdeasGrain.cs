using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Jams;

/// <summary>Reads ideas straight from the database, and publishes new ones as threads.</summary>
[StatelessWorker]
internal sealed class IdeasGrain(
    IdeaStore ideas, IdeaListStore lists, PairStore pairs, IdeaViews views, SimilarIdeas similar,
    SimilarIdeaStore lineages, JamStore jams, JamViews jamViews, IdGenerator ids, LogTail log,
    Database database, TimeProvider clock) : Grain, IIdeasGrain
{
    /// <inheritdoc/>
    public async Task<Result<IdeaPage>> ListAsync(Caller caller, long jamId, IdeaOrder order, int? theme, PageRequest page)
    {
        var (afterId, afterKey, sorted) = (0L, -long.MaxValue, "");
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref sorted)) return Cursor.Invalid;
        if (sorted.Length > 0
            && !long.TryParse(sorted, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out afterKey))
            return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = new LogPosition(database.Epoch, log.Head).ToString();
        if (await StandingAsync(caller, jamId) is null) return Refusal.NotFound;
        var shows = await ShowsTalliesAsync(jamId);
        if (order == IdeaOrder.Top && !shows)
            return new Refusal(ErrorCode.JamPhaseClosed, "How ideas stand is not shown in this phase.", "order");
        var listing = new IdeaListing(jamId, order, theme, caller.UserId);
        var rows = await lists.ListAsync(listing, Math.Max(afterKey, -long.MaxValue), afterId, page.Limit + 1);
        var last = rows.Count > page.Limit ? rows[page.Limit - 1] : null;
        return new IdeaPage(
            await views.ShowAsync([.. rows.Take(page.Limit)], shows),
            last is null ? null : Cursor.Write(last.PostId, last.SortKey.ToString(CultureInfo.InvariantCulture)), position);
    }

    /// <inheritdoc/>
    public async Task<Result<IdeaView>> GetAsync(Caller caller, long jamId, long ideaId)
    {
        await log.CatchUpAsync();
        return await StandingAsync(caller, jamId) is null ? Refusal.NotFound : await ShowAsync(jamId, ideaId);
    }

    /// <inheritdoc/>
    public async Task<Result<IdeaPair>> PairAsync(Caller caller, long jamId, int skip)
    {
        if (await StandingAsync(caller, jamId) is null || await jams.FindAsync(jamId) is not { } jam) return Refusal.NotFound;
        if ((JamVoting)jam.Voting != JamVoting.Pairs)
            return new Refusal(ErrorCode.JamVotesOtherwise, "Ideas are not compared in this jam.");
        if (skip is < 0 or > JamLimits.PairsPerPersonMax)
            return new Refusal(ErrorCode.InvalidRequest, $"0 to {JamLimits.PairsPerPersonMax} pairs are passed over.", "skip");
        var compared = await pairs.ComparedAsync(jamId, caller.UserId);
        var next = compared.Count >= JamLimits.PairsPerPersonMax
            ? null
            : PairChoice.Next(
                await pairs.CandidatesAsync(jamId, caller.UserId, JamLimits.PairCandidatesMax), compared, caller.UserId, skip);
        if (next is not var (first, second)) return new IdeaPair(null, null);
        var shown = (await views.ShowAsync(await ideas.FindManyAsync([first, second]), await ShowsTalliesAsync(jamId)))
            .ToDictionary(idea => idea.Id);
        return new IdeaPair(shown[first], shown[second]);
    }

    /// <inheritdoc/>
    public async Task<Result<IdeaView>> PublishAsync(Caller caller, long jamId, NewIdea command)
    {
        if (await StandingAsync(caller, jamId) is null) return Refusal.NotFound;
        if (command.CoAuthors.Length > JamLimits.CoAuthorsMax)
            return new Refusal(ErrorCode.TooMany, $"At most {JamLimits.CoAuthorsMax} people write along.", "coAuthors");
        if (command.Theme is not { } theme) return new Refusal(ErrorCode.InvalidRequest, "Say in which theme.", "theme");
        ImmutableArray<long> along = [.. command.CoAuthors.Distinct().Where(id => id != caller.UserId)];
        var published = await GrainFactory.GetGrain<IConversationGrain>(ids.Next()).StartAsync(caller, new CreatePost(
            command.Text, PostKind.JamIdea, null, command.Operation, command.Attachments, command.Title,
            Jam: new JamEntry(jamId, theme, command.BuildsOn, along)));
        return published.IsDone ? await ShowAsync(jamId, published.Value.Id) : published.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<IdeaView>>> SimilarAsync(Caller caller, long jamId, string? text)
    {
        if (await StandingAsync(caller, jamId) is null) return Refusal.NotFound;
        if (TextRules.CheckText(text, "text", JamLimits.SimilarCharactersMax, true, out var clean) is { } bad) return bad;
        try
        {
            return new Page<IdeaView>(await ShowAsync(jamId, await similar.FindAsync(jamId, clean)), null);
        }
        catch (DbException failure) when (database.Dialect.Text.IsTooLong(failure))
        {
            return new Refusal(ErrorCode.Overloaded, "This takes too long for now.", "text");
        }
    }

    /// <inheritdoc/>
    public async Task<Result<IdeaLineage>> LineageAsync(Caller caller, long jamId, long ideaId)
    {
        await log.CatchUpAsync();
        if (await StandingAsync(caller, jamId) is null) return Refusal.NotFound;
        if (await ideas.FindManyAsync([ideaId]) is not [var idea] || idea.JamId != jamId) return Refusal.NotFound;
        var (above, below) = await lineages.LineageAsync(jamId, ideaId);
        return new IdeaLineage(await ShowAsync(jamId, above), await ShowAsync(jamId, below));
    }

    private Task<JamStanding?> StandingAsync(Caller caller, long jamId) =>
        GrainFactory.GetGrain<IJamGrain>(jamId).StandingAsync(caller);

    private async Task<bool> ShowsTalliesAsync(long jamId)
    {
        var jam = (await jamViews.ShowAsync(await jams.FindManyAsync([jamId])))[0];
        return JamRules.ShowsTallies(jam, clock.GetUtcNow());
    }

    private async Task<Result<IdeaView>> ShowAsync(long jamId, long ideaId)
    {
        var rows = await ideas.FindManyAsync([ideaId]);
        if (rows is not [var row] || row.JamId != jamId) return Refusal.NotFound;
        return (await views.ShowAsync(rows, await ShowsTalliesAsync(jamId)))[0];
    }

    private async Task<ImmutableArray<IdeaView>> ShowAsync(long jamId, IReadOnlyList<long> found)
    {
        var rows = (await ideas.FindManyAsync(found)).ToDictionary(row => row.PostId);
        return await views.ShowAsync([.. found.Where(rows.ContainsKey).Select(id => rows[id])], await ShowsTalliesAsync(jamId));
    }
}
