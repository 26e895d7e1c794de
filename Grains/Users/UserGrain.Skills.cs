using System.Globalization;
using MyDeclic.Colleagues;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Users;

internal sealed partial class UserGrain
{
    private const string SkillsPart = "skills";

    /// <inheritdoc/>
    public async Task<Result<Page<SkillView>>> ListAsync(Caller caller)
    {
        if (_profile is null || caller.UserId != UserId) return Refusal.NotFound;
        var rows = await skills.OfAsync(UserId, Audience.Me);
        return new Page<SkillView>([.. rows.Select(row => row.ToView(true))], null);
    }

    /// <inheritdoc/>
    public async Task<Result<SkillView>> DeclareAsync(Caller caller, DeclareSkill command)
    {
        if (_profile is not { } profile || caller.UserId != UserId) return Refusal.NotFound;
        if (!capabilities.Allows(caller.Population, Capability.EnrichProfile)) return Refusal.Forbidden;
        if (SkillRules.Check(command.Name ?? command.Skill, out var name, out var key) is { } refusal) return refusal;
        if (SkillRules.Key(command.Skill) != key)
            return new Refusal(ErrorCode.InvalidRequest, "This is the name of another skill.", "name");
        SkillRow? declared = null;
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var held = SkillStore.Find(tx, UserId, key);
            if (held is null && command.Level is null)
                return new Refusal(ErrorCode.InvalidRequest, "Say how well: learns, practises, masters or teaches.", "level");
            if (held is null && SkillStore.Count(tx, UserId) >= Limits.SkillsPerUserMax)
                return new Refusal(ErrorCode.TooMany, $"A profile lists at most {Limits.SkillsPerUserMax} skills.");
            var isRaised = held is not null && command.Level > held.Level;
            declared = new SkillRow
            {
                Skill = key,
                Name = command.Name is null && held is not null ? held.Name : name,
                Level = command.Level ?? held!.Level,
                Audience = command.Audience ?? held?.Audience ?? Audience.Everyone,
                Confirmations = isRaised ? 0 : held?.Confirmations ?? 0,
            };
            if (declared == held) return Committed.Nothing;
            SkillStore.Put(tx, UserId, declared, clock.GetUtcNow());
            if (isRaised) SkillStore.Forget(tx, UserId, key);
            SearchIndex.Person(tx, profile.User);
            Remember(tx, SkillsPart, ProfileChangeKind.Value, Words(held), Words(declared));
            return new Committed(AppendSkills(tx, held, declared));
        });
        return stored.IsDone ? declared!.ToView(true) : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> RemoveAsync(Caller caller, string skill)
    {
        if (_profile is not { } profile || caller.UserId != UserId) return Refusal.NotFound;
        var key = SkillRules.Key(skill);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (SkillStore.Find(tx, UserId, key) is not { } held) return Committed.Nothing;
            SkillStore.Delete(tx, UserId, key);
            SearchIndex.Person(tx, profile.User);
            Remember(tx, SkillsPart, ProfileChangeKind.Value, Words(held), "");
            return new Committed(AppendSkills(tx, held, null));
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> ConfirmAsync(Caller caller, string skill)
    {
        if (await SeenAsAsync(caller) is not { } audience) return Refusal.NotFound;
        if (caller.UserId == UserId)
            return new Refusal(ErrorCode.InvalidRequest, "One's own skills are for others to confirm.");
        var key = SkillRules.Key(skill);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            var areColleagues = SkillStore.AreColleagues(tx, UserId, caller.UserId);
            var held = SkillStore.Find(tx, UserId, key);
            if (held is null || held.Audience > (areColleagues ? Audience.Colleagues : Audience.Everyone))
                return Refusal.NotFound;
            if (!areColleagues)
                return new Refusal(ErrorCode.NotColleagues, "Skills are confirmed by colleagues: ask the person first.");
            return SkillStore.Confirm(tx, UserId, key, caller.UserId, clock.GetUtcNow())
                ? new Committed(AppendConfirmation(tx, EventTypes.SkillConfirmed, caller, held))
                : Committed.Nothing;
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result> UnconfirmAsync(Caller caller, string skill)
    {
        if (await SeenAsAsync(caller) is not { } audience) return Refusal.NotFound;
        var key = SkillRules.Key(skill);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (SkillStore.Find(tx, UserId, key) is not { } held) return Refusal.NotFound;
            // One's own word can be taken back, even of what one does not see any more.
            if (SkillStore.Unconfirm(tx, UserId, key, caller.UserId))
                return new Committed(AppendConfirmation(tx, EventTypes.SkillUnconfirmed, caller, held));
            return held.Audience <= audience ? Committed.Nothing : Refusal.NotFound;
        });
        return stored.IsDone ? Result.Done : stored.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<ConfirmationView>>> ConfirmationsAsync(Caller caller, string skill, PageRequest page)
    {
        if (_profile is not { } profile || await SeenAsAsync(caller) is not { } audience) return Refusal.NotFound;
        var key = SkillRules.Key(skill);
        if ((await skills.OfAsync(UserId, audience)).All(row => row.Skill != key)) return Refusal.NotFound;
        var (beforeId, beforeText, beforeTime) = (long.MaxValue, "", long.MaxValue);
        if (!Cursor.TryRead(page.Cursor, ref beforeId, ref beforeText)
            || (page.Cursor is not null && !Cursor.TryRead(beforeText, 0, out beforeTime)))
            return Cursor.Invalid;
        // Who confirmed is or was a colleague: it is told to those who may read the list of colleagues.
        if (profile.Fields[ProfileField.Colleagues].Audience > audience) return new Page<ConfirmationView>([], null);
        var rows = await skills.ConfirmationsAsync(
            UserId, key, caller.UserId, beforeTime, beforeId, page.Limit + 1);
        return new Page<ConfirmationView>(
            [.. rows.Take(page.Limit).Select(row => row.ToView())],
            rows.Count > page.Limit
                ? Cursor.Write(rows[page.Limit - 1].Id, Cursor.Write(rows[page.Limit - 1].At))
                : null);
    }

    /// <summary>As whom the caller sees this profile; null when not at all.</summary>
    private async Task<Audience?> SeenAsAsync(Caller caller)
    {
        if (_profile is not { } profile || !await MayConsultAsync(caller, profile)) return null;
        if (caller.UserId == UserId) return Audience.Me;
        var state = await GrainFactory.GetGrain<IColleagueListsGrain>(0).StateAsync(caller.UserId, UserId);
        return state == ColleagueState.Colleague ? Audience.Colleagues : Audience.Everyone;
    }

    private long AppendSkills(WriteTransaction tx, SkillRow? before, SkillRow? after)
    {
        return AppendUpdated(tx, Differs(Audience.Everyone), Differs(Audience.Colleagues));

        bool Differs(Audience audience) => Seen(before, audience) != Seen(after, audience);

        static SkillView? Seen(SkillRow? row, Audience audience) =>
            row is not null && row.Audience <= audience ? row.ToView(false) : null;
    }

    // The page tells how many confirmed; who did is told to the two alone.
    private long AppendConfirmation(WriteTransaction tx, string type, Caller caller, SkillRow skill)
    {
        tx.Append(new EventRow(
            type, UserId, caller.UserId, null, clock.GetUtcNow(), [Topics.Me(UserId), Topics.Me(caller.UserId)],
            skill.Skill));
        return AppendUpdated(tx, skill.Audience == Audience.Everyone, skill.Audience <= Audience.Colleagues);
    }

    private static string Words(SkillRow? skill) => skill is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{skill.Name} ({(int)skill.Level}, {ProfileRules.Word(skill.Audience)})");
}
