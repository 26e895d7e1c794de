using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MyDeclic.Bottles;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Markdown;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Tests.Search;

/// <summary>
/// A database with people, communities and what they wrote, and the search over it. Ids are chosen here, so that two
/// databases hold the same; times come from a stopped clock.
/// </summary>
internal sealed class SearchWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, long> _people = [];
    private readonly Dictionary<string, long> _places = [];
    private readonly Dictionary<long, string> _posts = [];
    private long _id = 1_000;

    private SearchWorld(StorageOptions options) => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new StoppedClock())
        .AddMyDeclicStorage(options)
        .AddMyDeclicGrains(_ => { })
        .BuildServiceProvider();

    public CommitQueue Queue => _services.GetRequiredService<CommitQueue>();

    public Database Database => _services.GetRequiredService<Database>();

    public SearchFill Fill => _services.GetRequiredService<SearchFill>();

    public SearchCounter Counter => _services.GetRequiredService<SearchCounter>();

    private Searcher Searcher => _services.GetRequiredService<Searcher>();

    public static async Task<SearchWorld> StartAsync(StorageOptions options)
    {
        var world = new SearchWorld(options);
        await world._services.GetRequiredService<StorageStartup>().StartAsync();
        await world._services.GetRequiredService<GrainsStartup>().StartAsync();
        return world;
    }

    public Task AddPersonAsync(
        string handle, string name, string job = "", string site = "", string bio = "",
        Population population = Population.Employee) => Queue.WriteAsync(tx =>
        {
            var user = new UserRecord
            {
                Id = _people[handle] = ++_id,
                Handle = handle,
                Name = name,
                Email = handle + "@example.org",
                JobTitle = job,
                Site = site,
                Bio = bio,
                Population = population,
                Version = 1,
                CreatedAt = Now.ToUnixTimeMilliseconds(),
            };
            Assert.True(UserStore.Insert(tx, user).IsDone);
            SearchIndex.Person(tx, user);
        });

    /// <summary>Declares a skill, confirmed by some, as the profile's own commands do.</summary>
    public Task AddSkillAsync(
        string handle, string name, SkillLevel level, Audience audience = Audience.Everyone, params string[] confirmedBy) =>
        ChangeAsync(handle, (tx, id) =>
        {
            var key = SkillRules.Key(name);
            SkillStore.Put(tx, id, new SkillRow { Skill = key, Name = name, Level = level, Audience = audience }, Now);
            foreach (var by in confirmedBy) SkillStore.Confirm(tx, id, key, _people[by], Now);
        });

    /// <summary>Fills a part of a profile.</summary>
    public Task AddFieldAsync(string handle, ProfileField field, string value, Audience audience = Audience.Everyone) =>
        ChangeAsync(handle, (tx, id) => ProfileStore.Put(tx, id, field, new(value, audience)));

    /// <summary>Removes a skill.</summary>
    public Task RemoveSkillAsync(string handle, string name) =>
        ChangeAsync(handle, (tx, id) => SkillStore.Delete(tx, id, SkillRules.Key(name)));

    public Task AddCommunityAsync(
        string slug, string name, string description = "", CommunityAccess access = CommunityAccess.Public,
        params string[] members) => Queue.WriteAsync(tx =>
        {
            var community = new CommunityRecord
            {
                Id = _places[slug] = ++_id,
                Slug = slug,
                Name = name,
                Description = description,
                Access = access,
                State = CommunityState.Active,
                Version = 1,
                CreatedAt = Now.ToUnixTimeMilliseconds(),
                CreatedBy = _people.Values.First(),
            };
            Assert.True(CommunityStore.Insert(tx, community).IsDone);
            SearchIndex.Community(tx, community);
            foreach (var member in members)
                MembershipStore.Put(tx, community.Id, _people[member], new(MembershipState.Member, CommunityRole.Member, 1));
        });

    public Task TieAsync(string slug, string handle, MembershipState state) => Queue.WriteAsync(tx =>
        MembershipStore.Put(tx, _places[slug], _people[handle], new(state, CommunityRole.Member, 1)));

    public async Task<long> AddPostAsync(
        string key, string author, string text, string? place = null, int daysAgo = 0, int likes = 0)
    {
        var id = ++_id;
        _posts[id] = key;
        var at = Now.AddDays(-daysAgo);
        await Queue.WriteAsync(tx =>
        {
            var post = new ConversationRow
            {
                Id = id,
                AuthorId = _people[author],
                CommunityId = place is null ? null : _places[place],
                Text = text,
                Version = 1,
            };
            var written = MarkdownText.Read(text);
            ConversationStore.Insert(tx, post, at);
            ConversationStore.ReplaceReferences(tx, id, written.Tags, []);
            SearchIndex.Post(tx, id, post.AuthorId, post.CommunityId, text, written.Tags);
            foreach (var fan in _people.Values.Take(likes)) ReactionStore.Insert(tx, id, fan, "like", at);
        });
        return id;
    }

    public async Task<long> AddCommentAsync(long post, string author, string text)
    {
        var id = ++_id;
        await Queue.WriteAsync(tx =>
        {
            var place = tx.QuerySingle<long?>("select community_id from posts where id = @post", new { post });
            CommentStore.Insert(tx, id, post, _people[author], text, [], Now);
            SearchIndex.Comment(tx, id, _people[author], place, text);
        });
        return id;
    }

    /// <summary>Makes a post a bottle whose asker accepted a comment, as <c>BottleGrain</c> stores it.</summary>
    public Task SolveAsync(long post, long answer, long? article = null, int daysAgo = 0) => Queue.WriteAsync(tx =>
    {
        var bottle = new BottleRow
        {
            PostId = post,
            AskerId = tx.QuerySingle<long>("select author_id from posts where id = @post", new { post }),
            CommunityId = tx.QuerySingle<long?>("select community_id from posts where id = @post", new { post }),
            Version = 1,
        };
        BottleStore.Insert(tx, bottle, []);
        Assert.True(BottleStore.Update(tx, bottle with
        {
            State = (int)BottleState.Solved,
            AnswerId = answer,
            HelperId = tx.QuerySingle<long>("select author_id from comments where id = @answer", new { answer }),
            SolvedAt = Now.AddDays(-daysAgo).ToUnixTimeMilliseconds(),
            ArticleId = article,
            Version = 2,
        }));
    });

    /// <summary>A question and its accepted answer, which is returned; and the article made of it.</summary>
    public async Task<long> AddQuestionAsync(
        string key, string asker, string question, string helper, string answer, string? article = null)
    {
        var post = await AddPostAsync(key, asker, question);
        var comment = await AddCommentAsync(post, helper, answer);
        await SolveAsync(post, comment, article is null ? null : await AddPostAsync(key + "-article", asker, article));
        return comment;
    }

    /// <summary>Takes a comment away, as its author does.</summary>
    public Task DeleteCommentAsync(long comment) => Queue.WriteAsync(tx =>
    {
        tx.Execute("update comments set deleted_at = 1 where id = @comment", new { comment });
        SearchIndex.RemoveComment(tx, comment);
    });

    /// <summary>Takes profiles from a population, in the matrix.</summary>
    public async Task ForbidProfilesAsync(Population population)
    {
        await Queue.WriteAsync(tx => tx.Execute(
            "update capabilities set allowed = 0 where population = @population and capability = 'have_profile'",
            new { population = (int)population }));
        await _services.GetRequiredService<CapabilityMatrix>().LoadAsync(_services.GetRequiredService<CapabilityStore>());
    }

    /// <summary>As a database is that was made before there was an index.</summary>
    public Task EmptyTheIndexAsync() => Queue.WriteAsync(tx =>
    {
        foreach (var table in (string[])["search_people", "search_communities", "search_posts", "search_comments",
            "search_tags", "search_name_words"])
            tx.Execute($"delete from {table}");
        SearchIndex.FillLater(tx);
    });

    /// <summary>What somebody finds, or the word of the refusal.</summary>
    public async Task<Result<SearchAnswer>> AskAsync(string who, string query, SearchKind? kind = null, PageRequest? page = null)
    {
        var population = await Queue.WriteAsync(tx => tx.QuerySingle<int>(
            "select population from users where handle = @who", new { who }));
        return await Searcher.SearchAsync(
            new Caller(_people[who], (Population)population, 1), query, kind, page ?? new PageRequest(null, 10));
    }

    /// <summary>The handles, slugs, keys or tags found, the best first.</summary>
    public async Task<string[]> FindAsync(string who, string query, SearchKind kind)
    {
        var answer = await AskAsync(who, query, kind);
        Assert.Null(answer.Refusal);
        return kind switch
        {
            SearchKind.People => [.. answer.Value!.People!.Value.Select(found => found.Person.Handle)],
            SearchKind.Communities => [.. answer.Value!.Communities!.Value.Select(community => community.Slug)],
            SearchKind.Posts => [.. answer.Value!.PostIds!.Value.Select(id => _posts[id])],
            SearchKind.Answered => [.. answer.Value!.Answered!.Value.Select(one => _posts[one.Id])],
            _ => [.. answer.Value!.Tags!.Value.Select(tag => tag.Tag)],
        };
    }

    /// <summary>Everything that somebody is told, as a text: whatever differs shows.</summary>
    public async Task<string> TranscriptAsync(string who, string query)
    {
        var lines = new List<string>();
        foreach (var kind in (SearchKind?[])[null, .. Enum.GetValues<SearchKind>()])
        {
            foreach (var limit in (int[])[10, 1])
            {
                var answer = await AskAsync(who, query, kind, new PageRequest(null, limit));
                lines.Add(answer.IsDone ? Write(answer.Value) : answer.Refusal.Code.ToString());
            }
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<StorageStartup>().StopAsync();
        await _services.DisposeAsync();
    }

    private Task ChangeAsync(string handle, Action<WriteTransaction, long> change) => Queue.WriteAsync(tx =>
    {
        change(tx, _people[handle]);
        SearchIndex.Person(tx, tx.QuerySingle<UserRecord>(
            "select id, handle, name, job_title, site, country, entity, bio, population from users where id = @id",
            new { id = _people[handle] }));
    });

    private static string Write(SearchAnswer answer) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {string.Join(", ", (answer.People ?? []).Select(found => $"{found.Person} {string.Join('+', found.Reasons)}"))}
        {string.Join(", ", answer.Communities ?? [])}
        {string.Join(", ", answer.PostIds ?? [])}
        {string.Join(", ", answer.Tags ?? [])}
        {string.Join(", ", answer.Answered ?? [])}
        {answer.Next}
        """);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
