using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Asks;

internal sealed partial class AskGrain
{
    // So many question ids are told at once, and so many fit the detail of one event.
    private const int ToldTogetherMax = 100;
    private const int ToldByOneEvent = 10;

    private static readonly Refusal s_changed = new(ErrorCode.Conflict, "The question was changed meanwhile.");

    private IGrainTimer? _telling;

    /// <inheritdoc/>
    public async Task<Result<AskQuestionView>> AskAsync(Caller caller, string? text, Operation? operation)
    {
        if (await SeenAsync(caller) is not { } seen) return Unknown();
        if (TextRules.CheckText(text, "text", AskLimits.QuestionCharactersMax, true, out var clean) is { } bad) return bad;
        var row = new AskQuestionRow { Id = ids.Next(), AskId = AskId, AuthorId = caller.UserId, Text = clean, Version = 1 };
        var stored = await commits.RunAsync(tx =>
        {
            if (OperationStore.Find(tx, caller.UserId, operation) is { } earlier) return earlier;
            var now = clock.GetUtcNow();
            if (NotTaking(tx, now) is { } late) return late;
            var (all, mine) = AskQuestionStore.Count(tx, AskId, caller.UserId);
            if (mine >= AskLimits.QuestionsPerPersonMax)
                return new Refusal(ErrorCode.TooMany, $"At most {AskLimits.QuestionsPerPersonMax} questions each.");
            if (all >= AskLimits.QuestionsMax)
                return new Refusal(ErrorCode.TooMany, $"A session takes {AskLimits.QuestionsMax} questions: vote for one.");
            AskQuestionStore.Insert(tx, row with { CreatedAt = now.ToUnixTimeMilliseconds() });
            OperationStore.Record(tx, caller.UserId, operation, "ask-question", row.Id, now);
            return (Result<Committed>)new Committed(
                Tell(tx, EventTypes.AskQuestion, row.Id, caller.UserId, TopicsOf(_ask!)), row.Id);
        });
        return stored.IsDone ? await ShowAsync(caller, seen.IsTeam, stored.Value.Id) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, long questionId, string? reason)
    {
        if (await SeenAsync(caller) is not { } seen) return new Result(Unknown());
        var stored = await ChangeAsync(caller, seen.IsTeam, questionId, (row, _) =>
        {
            var isOwn = row.AuthorId == caller.UserId;
            if (isOwn && reason is null)
            {
                return row.State == AskQuestionState.Answered
                    ? new Refusal(ErrorCode.Conflict, "It is answered: question and answer stay on the record.")
                    : row with { State = AskQuestionState.Withdrawn, PromisedFor = "" };
            }

            if (!seen.IsTeam) return Refusal.Forbidden;
            return TextRules.CheckText(reason, "reason", AskLimits.ReasonCharactersMax, true, out var why) is { } bad
                ? bad
                : row with { State = AskQuestionState.Hidden, Reason = why, PromisedFor = "" };
        });
        return new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public async Task<Result<AskQuestionView>> VoteAsync(Caller caller, long questionId, bool isVoted)
    {
        if (await SeenAsync(caller) is not { } seen) return Unknown();
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow();
            if (AskQuestionStore.Find(tx, AskId, questionId) is not { IsShown: true } question) return Refusal.NotFound;
            if (NotTaking(tx, now) is { } late) return late;
            if (question.AuthorId == caller.UserId)
                return new Refusal(ErrorCode.Forbidden, "One's own question needs the votes of others.");
            if (!AskQuestionStore.Vote(tx, questionId, caller.UserId, isVoted, now)) return Committed.Nothing;
            return new Committed(tx.Append(new EventRow(
                EventTypes.AskVoted, questionId, caller.UserId, null, now, [Topics.Me(caller.UserId)],
                isVoted ? AskEvents.Given : AskEvents.TakenBack)));
        });
        if (!stored.IsDone) return stored.Refusal;
        if (stored.Value.EventId != 0) TellSoon();
        return await ShowAsync(caller, seen.IsTeam, questionId);
    }

    /// <inheritdoc/>
    public async Task<Result<AskQuestionView>> AnswerAsync(Caller caller, long questionId, string? text)
    {
        if (await SeenAsync(caller) is not { } seen) return Unknown();
        if (TextRules.CheckText(text, "text", AskLimits.AnswerCharactersMax, true, out var clean) is { } bad) return bad;
        var stored = await ChangeAsync(caller, seen.IsTeam, questionId, (row, now) =>
        {
            if (!row.IsShown) return Refusal.NotFound;
            if (!_hosts.Contains(caller.UserId)) return Refusal.Forbidden;
            if (row.State == AskQuestionState.Answered && row.Answer == clean) return row;
            var isFirst = row.State != AskQuestionState.Answered;
            return row with
            {
                State = AskQuestionState.Answered,
                Answer = clean,
                AnsweredBy = caller.UserId,
                AnsweredAt = isFirst ? now : row.AnsweredAt,
                AnswerEditedAt = isFirst ? null : now,
                PromisedFor = "",
            };
        });
        return stored.IsDone ? await ShowAsync(caller, seen.IsTeam, questionId) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<AskQuestionView>> PromiseAsync(Caller caller, long questionId, string? day)
    {
        if (await SeenAsync(caller) is not { } seen) return Unknown();
        if (AskRules.CheckDay(day, clock.GetUtcNow(), out var clean) is { } bad) return bad;
        var stored = await ChangeAsync(caller, seen.IsTeam, questionId, (row, _) =>
        {
            if (!row.IsShown) return Refusal.NotFound;
            if (!_hosts.Contains(caller.UserId)) return Refusal.Forbidden;
            return row.State == AskQuestionState.Answered
                ? new Refusal(ErrorCode.Conflict, "It is answered.")
                : row with { State = AskQuestionState.Promised, PromisedFor = clean };
        });
        return stored.IsDone ? await ShowAsync(caller, seen.IsTeam, questionId) : stored.Refusal;
    }

    /// <summary>Changes a question that the caller may read, and tells; what comes out as it was is not written.</summary>
    private Task<Result<Committed>> ChangeAsync(
        Caller caller, bool isTeam, long questionId, Func<AskQuestionRow, long, Result<AskQuestionRow>> change) =>
        commits.RunAsync<Committed>(tx =>
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (AskQuestionStore.Find(tx, AskId, questionId) is not { State: not AskQuestionState.Withdrawn } row
                || !(row.IsShown || isTeam || row.AuthorId == caller.UserId)) return Refusal.NotFound;
            var changed = change(row, now);
            if (!changed.IsDone) return changed.Refusal;
            if (changed.Value == row) return Committed.Nothing;
            var written = changed.Value with { Version = row.Version + 1 };
            if (!AskQuestionStore.Update(tx, written)) return s_changed;
            if (written.Answer != row.Answer) AskQuestionStore.KeepAnswer(tx, written, caller.UserId, now);
            return new Committed(Tell(tx, EventTypes.AskQuestion, questionId, caller.UserId, TopicsOf(_ask!)));
        });

    // The session's times as they stand in the order of writes: who closes it closes it for all that comes after.
    private Refusal? NotTaking(WriteTransaction tx, DateTimeOffset now) => AskStore.Times(tx, AskId) is { } times
        ? AskRules.NotTaking(times.OpensAt, times.ClosesAt, now)
        : Refusal.NotFound;

    private async Task<Result<AskQuestionView>> ShowAsync(Caller caller, bool isTeam, long questionId)
    {
        var rows = await questions.FindManyAsync([questionId]);
        return rows.Count == 0 ? Refusal.NotFound : (await views.ShowAsync(rows, caller.UserId, isTeam))[0];
    }

    private void TellSoon()
    {
        if (_telling is not null) return;
        _telling = this.RegisterGrainTimer(TellAsync, new GrainTimerCreationOptions
        {
            DueTime = AskLimits.TalliesTogether,
            Period = Timeout.InfiniteTimeSpan,
            Interleave = true,
        });
    }

    /// <summary>Tells the votes that came since the last time, all together.</summary>
    private async Task TellAsync(CancellationToken cancellation)
    {
        _telling?.Dispose();
        _telling = null;
        var isMore = false;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var told = AskQuestionStore.TakeUntold(tx, AskId, ToldTogetherMax);
            isMore = told.Length == ToldTogetherMax;
            if (told.IsEmpty) return Committed.Nothing;
            foreach (var some in told.Chunk(ToldByOneEvent))
            {
                tx.Append(new EventRow(
                    EventTypes.AskTallies, AskId, _ask!.CreatedBy, null, clock.GetUtcNow(), TopicsOf(_ask!),
                    string.Join(',', some.Select(id => id.ToString(CultureInfo.InvariantCulture)))));
            }

            return Committed.Nothing;
        });
        // When it could not be written it is owed still.
        if (isMore || !stored.IsDone) TellSoon();
    }
}
