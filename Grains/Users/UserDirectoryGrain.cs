using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Media;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Users;

/// <summary>Finds people, straight from SQL: lists change too often to be held by a grain.</summary>
[StatelessWorker]
internal sealed class UserDirectoryGrain(
    UserStore users, FollowStore follows, SkillStore skills, AuthorCache authors, ProfileViews views, BlockStore blocks,
    PhotoStore photos, CapabilityMatrix capabilities)
    : Grain, IUserDirectoryGrain
{
    /// <inheritdoc/>
    public async Task<long?> FindAsync(string reference)
    {
        if (long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return await users.FindAsync(id) is null ? null : id;
        if (HandleRules.Check(reference, out var handle) is not null) return null;
        var found = await users.FindHandlesAsync([handle], 0);
        return found.Count == 0 ? null : found[0].Id;
    }

    /// <inheritdoc/>
    public async Task<ImmutableDictionary<string, long>> FindManyAsync(
        ImmutableArray<string> handles, long viewerId)
    {
        if (handles.IsEmpty) return ImmutableDictionary<string, long>.Empty;
        var found = await users.FindHandlesAsync(handles, viewerId);
        return found.ToImmutableDictionary(row => row.Handle, row => row.Id);
    }

    /// <inheritdoc/>
    public async Task<HiddenPeople> HiddenAsync(long viewerId)
    {
        var hidden = await blocks.HiddenAsync(viewerId);
        return new([.. hidden[BlockSide.Blocking]], [.. hidden[BlockSide.Blocked]]);
    }

    /// <inheritdoc/>
    public Task<ImmutableDictionary<long, AuthorView>> AuthorsAsync(ImmutableArray<long> ids) => authors.GetAsync(ids);

    /// <inheritdoc/>
    public async Task<Result<Page<PersonView>>> SearchAsync(Caller caller, string query, PageRequest page)
    {
        if (!capabilities.Allows(caller.Population, Capability.ConsultProfiles)) return Refusal.Forbidden;
        if (TextRules.CheckLine(query, "q", Limits.QueryCharactersMax, false, out var clean) is { } refusal)
            return refusal;
        long afterId = 0;
        var afterName = "";
        if (!Cursor.TryRead(page.Cursor, ref afterId, ref afterName)) return Cursor.Invalid;
        var rows = await users.SearchAsync(
            TextRules.Fold(clean.TrimStart('@')), UserRules.WithProfile(capabilities), caller.UserId, afterName, afterId,
            page.Limit + 1);
        return ToPage(rows, page.Limit, row => Cursor.Write(row.Id, row.NameFolded));
    }

    /// <inheritdoc/>
    public async Task<UserView?> SeenAsync(long userId, long viewerId)
    {
        if (await users.FindAsync(viewerId) is not { } viewer || await views.LoadAsync(userId) is not { } profile)
            return null;
        return await MayConsultAsync(new Caller(viewerId, viewer.Population, 0), profile.User)
            ? await views.ShowAsync(profile, viewerId)
            : null;
    }

    /// <inheritdoc/>
    public async Task<Result<Page<SkillCount>>> SkillsAsync(Caller caller, string query)
    {
        if (!capabilities.Allows(caller.Population, Capability.ConsultProfiles)) return Refusal.Forbidden;
        if (TextRules.CheckLine(query, "q", Limits.QueryCharactersMax, false, out var clean) is { } refusal)
            return refusal;
        var rows = await skills.CompleteAsync(
            SkillRules.Key(clean), UserRules.WithProfile(capabilities), caller.UserId, Limits.SkillsCompletedMax);
        return new Page<SkillCount>([.. rows], null);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<PhotoView>>> PhotosAsync(Caller caller, ImmutableArray<string> handles)
    {
        if (handles.Length > MediaLimits.PhotosAskedMax)
            return new Refusal(ErrorCode.TooMany, $"At most {MediaLimits.PhotosAskedMax} people.", "handles");
        var rows = await photos.OfAsync(
            handles, caller.UserId, MayConsultAny(caller), UserRules.WithProfile(capabilities));
        return new Page<PhotoView>([.. rows], null);
    }

    /// <inheritdoc/>
    public Task<string?> PhotoOfAsync(Caller caller, long userId) => photos.OfAsync(
        userId, caller.UserId, MayConsultAny(caller), UserRules.WithProfile(capabilities));

    /// <inheritdoc/>
    public Task<Result<Page<PersonView>>> FollowersAsync(Caller caller, long userId, PageRequest page) =>
        ListAsync(caller, userId, page, follows.FollowersAsync);

    /// <inheritdoc/>
    public Task<Result<Page<PersonView>>> FollowingAsync(Caller caller, long userId, PageRequest page) =>
        ListAsync(caller, userId, page, follows.FollowingAsync);

    private async Task<Result<Page<PersonView>>> ListAsync(
        Caller caller, long userId, PageRequest page,
        Func<long, long, long, long, int, Task<IReadOnlyList<PersonRow>>> read)
    {
        var user = await users.FindAsync(userId);
        if (user is null || !await MayConsultAsync(caller, user)) return Refusal.NotFound;
        var beforeId = long.MaxValue;
        var beforeText = "";
        if (!Cursor.TryRead(page.Cursor, ref beforeId, ref beforeText)) return Cursor.Invalid;
        var beforeTime = long.MaxValue;
        if (page.Cursor is not null && !Cursor.TryRead(beforeText, 0, out beforeTime)) return Cursor.Invalid;
        var rows = await read(userId, caller.UserId, beforeTime, beforeId, page.Limit + 1);
        return ToPage(rows, page.Limit, row => Cursor.Write(row.Id, Cursor.Write(row.CreatedAt)));
    }

    private bool MayConsultAny(Caller caller) => capabilities.Allows(caller.Population, Capability.ConsultProfiles);

    private async Task<bool> MayConsultAsync(Caller caller, UserRecord user) =>
        UserRules.MayConsult(capabilities, caller, user)
        && await blocks.SideAsync(caller.UserId, user.Id) == BlockSide.None;

    private static Result<Page<PersonView>> ToPage(
        IReadOnlyList<PersonRow> rows, int limit, Func<PersonRow, string> cursor) =>
        new Page<PersonView>(
            [.. rows.Take(limit).Select(row => row.ToView())],
            rows.Count > limit ? cursor(rows[limit - 1]) : null);
}
