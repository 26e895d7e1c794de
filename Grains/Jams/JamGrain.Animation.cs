using System.Globalization;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Jams;

internal sealed partial class JamGrain
{
    // What is so already is answered, and neither written nor told.
    private static readonly Refusal s_same = new(ErrorCode.Conflict, "It is so.");

    /// <inheritdoc/>
    public Task<Result<IdeaView>> MergeAsync(Caller caller, long ideaId, long intoId) =>
        ActAsync(caller, ideaId, "merged", Text(intoId), (tx, idea) =>
        {
            if (IdeaStore.Find(tx, intoId) is not { } into || into.JamId != JamId || (IdeaState)into.State == IdeaState.Withdrawn)
                return Refusal.NotFound;
            if (ideaId == intoId) return new Refusal(ErrorCode.InvalidRequest, "An idea is one with itself.", "into");
            if (idea.RootId == into.RootId) return s_same;
            // The other way round, or into what is elsewhere by now: whoever was first has decided.
            if ((IdeaState)idea.State != IdeaState.Shown || (IdeaState)into.State != IdeaState.Shown)
                return new Refusal(ErrorCode.IdeaMerged, "One of the two is one with another idea by now.");
            IdeaMergeStore.Merge(tx, ideaId, intoId);
            IdeaMergeStore.Change(tx, ids, JamId, intoId);
            return null;
        });

    /// <inheritdoc/>
    public Task<Result<IdeaView>> SeparateAsync(Caller caller, long ideaId) =>
        ActAsync(caller, ideaId, "separated", "", (tx, idea) =>
        {
            if ((IdeaState)idea.State != IdeaState.Merged) return s_same;
            IdeaMergeStore.Change(tx, ids, JamId, idea.RootId);
            IdeaMergeStore.Separate(tx, ideaId, idea.RootId);
            return null;
        });

    /// <inheritdoc/>
    public Task<Result<IdeaView>> MoveAsync(Caller caller, long ideaId, int theme) =>
        ActAsync(caller, ideaId, "moved", Text(theme), (tx, _) =>
            !IdeaStore.HasTheme(tx, JamId, theme) ? new Refusal(ErrorCode.InvalidRequest, "This is no theme of the jam.", "theme")
            : IdeaStore.Move(tx, ideaId, theme) ? null
            : s_same);

    /// <inheritdoc/>
    public Task<Result<IdeaView>> PinAsync(Caller caller, long ideaId, bool isPinned) =>
        ActAsync(caller, ideaId, isPinned ? "pinned" : "unpinned", "", (tx, idea) =>
        {
            if (isPinned && (IdeaState)idea.State != IdeaState.Shown) return Refusal.NotFound;
            var pinned = IdeaStore.Pinned(tx, JamId);
            if (isPinned == pinned.Contains(ideaId)) return s_same;
            if (isPinned && pinned.Count >= JamLimits.PinsMax)
                return new Refusal(ErrorCode.TooMany, $"At most {JamLimits.PinsMax} ideas stand first.");
            // Whichever was put there first stands first.
            IdeaStore.Pin(tx, ideaId, isPinned ? IdeaStore.LastPin(tx, JamId) + 1 : 0);
            return null;
        });

    /// <inheritdoc/>
    public async Task<Result<JamView>> SpotlightAsync(Caller caller, long? ideaId)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (_jam!.SpotlightId == ideaId) return (await views.ShowAsync([_jam]))[0];
        if (ideaId is { } id
            && !(await ideas.FindManyAsync([id]) is [{ State: (int)IdeaState.Shown } idea] && idea.JamId == JamId))
            return Refusal.NotFound;
        return await StoreAsync(caller, _jam with { SpotlightId = ideaId }, _phases, "spotlight", Text(ideaId ?? 0));
    }

    /// <inheritdoc/>
    public async Task<Result<JamView>> AnnounceAsync(Caller caller, string? text)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (TextRules.CheckLine(text, "text", JamLimits.AnnouncementCharactersMax, false, out var clean) is { } bad) return bad;
        return _jam!.Announcement == clean
            ? (await views.ShowAsync([_jam]))[0]
            : await StoreAsync(caller, _jam with { Announcement = clean }, _phases, "announced", clean);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<JamActionView>>> ActionsAsync(Caller caller, PageRequest page)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        var rows = await jams.ActionsAsync(JamId, before, page.Limit + 1);
        var people = await GrainFactory.GetGrain<IUserDirectoryGrain>(0)
            .AuthorsAsync([.. rows.SelectMany(row => new[] { row.ActorId, PersonIn(row) }).Distinct()]);
        return new Page<JamActionView>(
            [
                .. rows.Take(page.Limit).Select(row => new JamActionView(
                    row.Id, people.GetValueOrDefault(row.ActorId) ?? new("", ""), row.Action, row.IdeaId,
                    PersonIn(row) == 0 ? row.Detail : people.GetValueOrDefault(PersonIn(row))?.Name ?? "",
                    DateTimeOffset.FromUnixTimeMilliseconds(row.At))),
            ],
            rows.Count > page.Limit ? Cursor.Write(rows[page.Limit - 1].Id) : null);
    }

    // Of these two acts the detail is a person, who may have another name by now.
    private static long PersonIn(JamActionRow row) =>
        row.Action is "invited" or "handed-over" ? long.Parse(row.Detail, CultureInfo.InvariantCulture) : 0;

    /// <summary>Does something with an idea, writes it down and tells screens.</summary>
    private async Task<Result<IdeaView>> ActAsync(
        Caller caller, long ideaId, string action, string detail,
        Func<WriteTransaction, (long JamId, int State, long RootId), Refusal?> act)
    {
        if (await StandingAsync(caller) is not { } standing) return Refusal.NotFound;
        if (!standing.MayAnimate) return Refusal.Forbidden;
        var now = clock.GetUtcNow();
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (IdeaStore.Find(tx, ideaId) is not { } idea || idea.JamId != JamId
                || (IdeaState)idea.State == IdeaState.Withdrawn) return Refusal.NotFound;
            if (act(tx, idea) is { } refusal) return refusal;
            IdeaStore.Change(tx, ids.Next(), JamId, ideaId);
            JamStore.Record(tx, ids.Next(), JamId, caller.UserId, action, ideaId, detail, now);
            return Committed.Nothing;
        });
        if (!stored.IsDone && stored.Refusal != s_same) return stored.Refusal;
        await GrainFactory.GetGrain<IJamWallGrain>(JamId).TouchAsync();
        var jam = (await views.ShowAsync([_jam!]))[0];
        return (await ideaViews.ShowAsync(await ideas.FindManyAsync([ideaId]), JamRules.ShowsTallies(jam, now)))[0];
    }
}
