using System.Globalization;
using MyDeclic.Markdown;
using MyDeclic.News;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Asks;

/// <summary>Reads sessions and their questions, straight from the database.</summary>
[StatelessWorker]
internal sealed class AsksGrain(
    AskStore asks, AskQuestionStore questions, AskViews views, IdGenerator ids, LogTail log, Database database)
    : Grain, IAsksGrain
{
    /// <inheritdoc/>
    public async Task<Result<AskPage>> ListAsync(Caller caller, PageRequest page)
    {
        var (id, closing) = (long.MaxValue, "");
        if (!Cursor.TryRead(page.Cursor, ref id, ref closing)) return Cursor.Invalid;
        var before = long.MaxValue;
        if (closing.Length > 0
            && !long.TryParse(closing, NumberStyles.None, CultureInfo.InvariantCulture, out before)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = Position();
        var isTeam = await SeesAllAsync(caller);
        var rows = await asks.ListAsync(caller, isTeam, before, id, page.Limit + 1);
        var last = rows.Count > page.Limit ? rows[page.Limit - 1] : null;
        return new AskPage(
            await views.ShowAsync([.. rows.Take(page.Limit)]), isTeam,
            last is null ? null : Cursor.Write(last.Id, last.ClosesAt.ToString(CultureInfo.InvariantCulture)), position);
    }

    /// <inheritdoc/>
    public async Task<Result<AskView>> PlanAsync(Caller caller, PlanAsk command)
    {
        if (!await SeesAllAsync(caller)) return Refusal.Forbidden;
        return await GrainFactory.GetGrain<IAskGrain>(ids.Next()).PlanAsync(caller, command);
    }

    /// <inheritdoc/>
    public async Task<Result<AskQuestionPage>> QuestionsAsync(
        Caller caller, long askId, AskOrder order, PageRequest page)
    {
        long afterId = order == AskOrder.Votes ? 0 : long.MaxValue, afterVotes = long.MaxValue;
        var sorted = "";
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref sorted)) return Cursor.Invalid;
        if (sorted.Length > 0
            && !long.TryParse(sorted, NumberStyles.None, CultureInfo.InvariantCulture, out afterVotes)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var position = Position();
        var isTeam = await SeesAllAsync(caller);
        if (!await asks.SeesAsync(caller, isTeam, askId)) return Refusal.NotFound;
        var rows = await questions.ListAsync(askId, caller.UserId, isTeam, order, afterVotes, afterId, page.Limit + 1);
        var last = rows.Count > page.Limit ? rows[page.Limit - 1] : null;
        return new AskQuestionPage(
            await views.ShowAsync([.. rows.Take(page.Limit)], caller.UserId, isTeam),
            last is null ? null : Cursor.Write(last.Id, last.Votes.ToString(CultureInfo.InvariantCulture)), position);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<AskAnswerRevision>>> RevisionsAsync(Caller caller, long askId, long questionId)
    {
        await log.CatchUpAsync();
        if (!await SeesAsync(caller, askId)) return Refusal.NotFound;
        var found = await questions.FindManyAsync([questionId]);
        if (found is not [{ IsShown: true } question] || question.AskId != askId) return Refusal.NotFound;
        var rows = await questions.RevisionsAsync(questionId);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. rows.Select(row => row.AuthorId).Distinct()]);
        return new Page<AskAnswerRevision>(
            [
                .. rows.Select(row => new AskAnswerRevision(
                    row.Version, people.GetValueOrDefault(row.AuthorId) ?? new("", ""), row.Text,
                    MarkdownText.Render(row.Text, []), DateTimeOffset.FromUnixTimeMilliseconds(row.At))),
            ],
            null);
    }

    /// <inheritdoc/>
    public async Task<Result<AskFigures>> FiguresAsync(Caller caller)
    {
        await log.CatchUpAsync();
        return await asks.FiguresAsync(caller, await SeesAllAsync(caller));
    }

    /// <inheritdoc/>
    public async Task<bool> SeesAsync(Caller caller, long askId) =>
        await asks.SeesAsync(caller, await SeesAllAsync(caller), askId);

    /// <inheritdoc/>
    public Task<bool> SeesAllAsync(Caller caller) =>
        GrainFactory.GetGrain<ICommunicationTeamGrain>(0).HasAsync(caller.UserId);

    private string Position() => new LogPosition(database.Epoch, log.Head).ToString();
}
