using System.Collections.Immutable;
using System.Data.Common;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>One search from what was typed to what is found.</summary>
internal sealed class Searcher(
    Database database, CapabilityMatrix capabilities, PeopleSearch people, SearchCounter counter, TimeProvider clock)
{
    private const int RetryAfterSeconds = 2;

    /// <summary>Searches; see <see cref="ISearchGrain.SearchAsync"/>.</summary>
    public async Task<Result<SearchAnswer>> SearchAsync(
        Caller caller, string typed, SearchKind? kind, PageRequest page)
    {
        var read = SearchQueryReader.Read(typed);
        if (!read.IsDone) return read.Refusal;
        var viewer = Viewer.Of(caller, capabilities);
        if (kind == SearchKind.People && !viewer.MayConsult) return Refusal.Forbidden;
        if (kind is null && page.Cursor is not null) return Cursor.Invalid;
        if (kind is null) page = new PageRequest(null, Math.Min(page.Limit, SearchLimits.EachKind));
        try
        {
            await using var connection = await database.OpenReadAsync();
            await using var limit = await database.Dialect.Text.LimitAsync(connection, SearchLimits.StatementMs);
            var scope = new SearchScope(connection, database.Dialect, viewer, read.Value, clock.GetUtcNow());
            var answer = await AnswerAsync(scope, kind, page);
            if (answer.Value?.People is { IsEmpty: false }) counter.Count();
            return answer;
        }
        catch (DbException failure) when (database.Dialect.Text.IsTooLong(failure))
        {
            return new Refusal(
                ErrorCode.Overloaded, "This search takes too long: add a word.", "q", RetryAfterSeconds);
        }
    }

    private async Task<Result<SearchAnswer>> AnswerAsync(SearchScope asked, SearchKind? kind, PageRequest page)
    {
        var resolved = asked.Query.IsEmpty ? null : await FilterStore.ResolveAsync(asked);
        var answer = new SearchAnswer();
        foreach (var one in kind is { } only ? [only] : Enum.GetValues<SearchKind>())
        {
            var next = await AddAsync(answer, one, asked, resolved, page);
            if (next is null) return Cursor.Invalid;
            answer = kind is null ? next with { Next = null } : next;
        }

        return answer;
    }

    private Task<SearchAnswer?> AddAsync(
        SearchAnswer answer, SearchKind kind, SearchScope asked, SearchScope? scope, PageRequest page) => kind switch
    {
        SearchKind.People => PeopleAsync(answer, asked, scope, page),
        SearchKind.Communities => CommunitiesAsync(answer, asked, scope, page),
        SearchKind.Posts => PostsAsync(answer, scope, page),
        SearchKind.Answered => AnsweredAsync(answer, scope, page),
        _ => TagsAsync(answer, scope, page),
    };

    private async Task<SearchAnswer?> PeopleAsync(
        SearchAnswer answer, SearchScope asked, SearchScope? scope, PageRequest page)
    {
        var found = scope is null ? [] : await people.FindAsync(scope);
        if (!Ranked.TryPage(found, page, out var items, out var next)) return null;
        var shown = items.Count == 0 ? [] : await PeopleSearchStore.ShowAsync(asked, [.. items.Select(one => one.Id)]);
        return answer with
        {
            People = [.. items.Where(one => shown.ContainsKey(one.Id))
                .Select(one => new PersonFound(shown[one.Id], one.Value))],
            Next = next,
        };
    }

    private static async Task<SearchAnswer?> CommunitiesAsync(
        SearchAnswer answer, SearchScope asked, SearchScope? scope, PageRequest page)
    {
        var found = scope is null ? [] : await CommunitySearch.FindAsync(scope);
        if (!Ranked.TryPage(found, page, out var items, out var next)) return null;
        var members = items.Count == 0
            ? []
            : await CommunitySearchStore.MembersAsync(asked, [.. items.Select(one => one.Id)]);
        return answer with
        {
            Communities = [.. items.Select(one => one.Value.ToView(members.GetValueOrDefault(one.Id)))],
            Next = next,
        };
    }

    private static async Task<SearchAnswer?> PostsAsync(SearchAnswer answer, SearchScope? scope, PageRequest page)
    {
        var found = scope is null ? [] : await PostSearch.FindAsync(scope);
        return Ranked.TryPage(found, page, out var items, out var next)
            ? answer with { PostIds = [.. items.Select(one => one.Id)], Next = next }
            : null;
    }

    private static async Task<SearchAnswer?> AnsweredAsync(SearchAnswer answer, SearchScope? scope, PageRequest page)
    {
        var found = scope is null ? [] : await AnsweredSearch.FindAsync(scope);
        return Ranked.TryPage(found, page, out var items, out var next)
            ? answer with { Answered = [.. items.Select(one => one.Value)], Next = next }
            : null;
    }

    private static async Task<SearchAnswer?> TagsAsync(SearchAnswer answer, SearchScope? scope, PageRequest page)
    {
        var found = scope is null ? [] : await TagSearch.FindAsync(scope);
        return Ranked.TryPage(found, page, out var items, out var next)
            ? answer with { Tags = [.. items.Select(one => one.Value)], Next = next }
            : null;
    }
}
