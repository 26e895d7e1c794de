using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Markdown;
using MyDeclic.Posts;
using MyDeclic.Realtime;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;
using Orleans;
using Orleans.Concurrency;

namespace MyDeclic.Bottles;

/// <summary>Throws bottles, and lists them straight from SQL with the reading rule inside the query.</summary>
[StatelessWorker]
internal sealed class BottleBoxesGrain(
    BottleReadingStore bottles, BottleViews views, TagFollowStore follows, Dispatcher dispatcher, ITranslator translator,
    TranslationCache translations, Commits commits, CapabilityMatrix capabilities, LogTail log, Database database)
    : Grain, IBottleBoxesGrain
{
    /// <inheritdoc/>
    public async Task<Result<BottleView>> ThrowAsync(Caller caller, ThrowBottle command)
    {
        IEnumerable<string>? tags = command.Tags is { } given ? given : null;
        if (BottleRules.CheckQuestion(command.Text, tags, out var text, out _) is { } bad) return bad;
        if (BottleRules.CheckLanguage(command.Language, out var language) is { } badLanguage) return badLanguage;
        var post = await GrainFactory.GetGrain<IUserGrain>(caller.UserId)
            .PublishAsync(caller, new(text, PostKind.Question, command.Community, command.Operation));
        return post.IsDone
            ? await GrainFactory.GetGrain<IBottleGrain>(post.Value.Id).LaunchAsync(caller, language)
            : post.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Result<BottlePage>> ListAsync(Caller caller, BottleBox box, PageRequest page)
    {
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        var position = await PositionAsync();
        var ids = await bottles.ListAsync(box, caller.UserId, ReadsOpen(caller), before, page.Limit + 1);
        var shown = ids.Length > page.Limit ? ids[..page.Limit] : ids;
        return new BottlePage(
            await views.ShowAsync(shown, caller.UserId, caller.Population),
            ids.Length > page.Limit ? Cursor.Write(shown[^1]) : null, position);
    }

    /// <inheritdoc/>
    public async Task<BottlePage> OfPostAsync(Caller caller, long postId)
    {
        var position = await PositionAsync();
        return new(await views.ShowAsync([postId], caller.UserId, caller.Population), null, position);
    }

    /// <inheritdoc/>
    public async Task<Result<SimilarBottles>> SimilarAsync(Caller caller, string? text, ImmutableArray<string> tags)
    {
        if (BottleRules.CheckQuestion(text, tags.IsDefault ? null : tags, out var clean, out var all) is { } bad) return bad;
        await log.CatchUpAsync();
        var (posts, communities) = await SearchAsync(caller, clean, all);
        var rows = (await bottles.FindAsync([.. posts.Select(post => post.Id)], caller.UserId, ReadsOpen(caller)))
            .ToDictionary(row => row.PostId);
        var answered = posts.Where(post => post.Kind == PostKind.BestPractice
                || post is { Kind: PostKind.Question, CommentCount: > 0 })
            .Select(post => new AnsweredPost(
                post, rows.GetValueOrDefault(post.Id)?.AnswerId, rows.GetValueOrDefault(post.Id)?.ArticleId))
            .OrderBy(one => one.Post.Kind == PostKind.BestPractice ? 0 : one.AnswerId is not null ? 1 : 2)
            .Take(BottleLimits.Similar);
        return new SimilarBottles([.. answered], await PeopleAsync(caller, clean, all), communities);
    }

    /// <inheritdoc/>
    public async Task<Result<Page<AnsweredFound>>> SolvedByAsync(Caller caller, long userId, PageRequest page)
    {
        var person = await GrainFactory.GetGrain<IUserGrain>(userId).GetAsync(caller);
        if (!person.IsDone) return person.Refusal;
        if (!Cursor.TryRead(page.Cursor, long.MaxValue, out var before)) return Cursor.Invalid;
        await log.CatchUpAsync();
        var rows = await bottles.SolvedByAsync(userId, caller.UserId, ReadsOpen(caller), before, page.Limit + 1);
        var shown = rows.Take(page.Limit).ToList();
        ImmutableArray<long> ids =
        [
            .. shown.Select(row => row.PostId).Concat(shown.Select(row => row.ArticleId).OfType<long>()).Distinct(),
        ];
        var mine = await GrainFactory.GetGrain<IMarksGrain>(0).OfAsync(caller.UserId, ids);
        var posts = (await GrainFactory.GetGrain<IPostViewsGrain>(0).ShowAsync(ids))
            .ToDictionary(post => post.Id, post => post.With(mine));
        return new Page<AnsweredFound>(
            [.. shown.Where(row => posts.ContainsKey(row.PostId)).Select(row => new AnsweredFound(
                posts[row.PostId], row.AnswerId, new(row.Handle, row.Name), row.Text,
                row.ArticleId is { } article ? posts.GetValueOrDefault(article) : null))],
            rows.Count > page.Limit ? Cursor.Write(shown[^1].PostId) : null);
    }

    /// <inheritdoc/>
    public async Task<Result<BottleFigures>> FiguresAsync(Caller caller)
    {
        await log.CatchUpAsync();
        return await bottles.FiguresAsync(caller.UserId, ReadsOpen(caller));
    }

    /// <inheritdoc/>
    public async Task<Result<TranslatedText>> TranslateAsync(Caller caller, long postId, long? commentId, string language)
    {
        if (!BottleRules.IsLanguageCode(language))
            return new Refusal(ErrorCode.InvalidKind, "A language is two or three letters, as in ISO 639.", "to");
        // The thread itself says who may read it.
        var post = await GrainFactory.GetGrain<IConversationGrain>(postId).GetAsync(caller);
        if (!post.IsDone) return post.Refusal;
        var (id, text, mentions) = (postId, post.Value.Post.Text, post.Value.Post.Mentions);
        if (commentId is { } wanted)
        {
            var comments = await GrainFactory.GetGrain<IConversationComments>(postId)
                .ListAsync(caller, new PageRequest(Cursor.Write(Math.Max(0, wanted - 1)), 1));
            if (comments.Value?.Items is not [var comment] || comment.Id != wanted) return Refusal.NotFound;
            (id, text, mentions) = (wanted, comment.Text, comment.Mentions);
        }

        var key = new TranslationCache.Key(id, Secrets.Digest(text), language);
        if (translations.Find(key) is not { } found)
        {
            var translated = await translator.TranslateAsync(text, language, CancellationToken.None);
            if (!translated.IsDone) return translated.Refusal;
            translations.Add(key, found = translated.Value);
        }

        return new TranslatedText(found.Text, MarkdownText.Render(found.Text, mentions), language, found.From);
    }

    /// <inheritdoc/>
    public async Task<Result> FollowTagAsync(Caller caller, string tag, bool follows)
    {
        if (!TagRules.IsTag(tag)) return Refusal.NotFound;
        var name = TagRules.Canonical(tag);
        var stored = await commits.RunAsync<Committed>(tx =>
        {
            if (!follows) TagFollowStore.Delete(tx, caller.UserId, name);
            else if (TagFollowStore.Count(tx, caller.UserId) >= Limits.FollowedTagsMax)
                return new Refusal(ErrorCode.TooMany, $"One follows at most {Limits.FollowedTagsMax} tags.");
            else TagFollowStore.Put(tx, caller.UserId, name);
            return Committed.Nothing;
        });
        return new Result(stored.Refusal);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> FollowedTagsAsync(Caller caller) => follows.OfAsync(caller.UserId);

    private async Task<string> PositionAsync()
    {
        await log.CatchUpAsync();
        return new LogPosition(database.Epoch, log.Head).ToString();
    }

    private bool ReadsOpen(Caller caller) => BottleRules.ReadsOpen(capabilities, caller.Population);

    // What one types is too long for a search: its longest words say most, and each tag is asked for by itself.
    private async Task<(List<PostView> Posts, ImmutableArray<CommunityView> Communities)> SearchAsync(
        Caller caller, string text, ImmutableArray<string> tags)
    {
        var words = Analyzer.Text(text).Select(token => token.Raw).Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length).Take(BottleLimits.SearchedWords).ToList();
        var search = GrainFactory.GetGrain<ISearchGrain>(0);
        var page = new PageRequest(null, BottleLimits.Similar * 2);
        var posts = new List<PostView>();
        // A space at the end says that the last word is whole.
        string[] queries = [string.Join(' ', words) + " ", .. tags.Take(3).Select(tag => $"tag:{tag} ")];
        foreach (var query in queries.Where(query => query.Length > 1))
        {
            var found = await search.SearchAsync(caller, query, SearchKind.Posts, page);
            if (found.Value?.Posts is { } more) posts.AddRange(more);
        }

        var communities = new List<CommunityView>();
        foreach (var word in tags.Concat(words).Take(BottleLimits.SearchedWords))
        {
            var found = await search.SearchAsync(caller, word + " ", SearchKind.Communities, page);
            if (found.Value?.Communities is { } more) communities.AddRange(more);
        }

        return (
            [.. posts.DistinctBy(post => post.Id)],
            [.. communities.DistinctBy(community => community.Id).Take(BottleLimits.Similar)]);
    }

    private async Task<ImmutableArray<ExpertFound>> PeopleAsync(Caller caller, string text, ImmutableArray<string> tags)
    {
        if (!capabilities.Allows(caller.Population, Capability.ConsultProfiles)) return [];
        var routed = await dispatcher.PreviewAsync(caller, text, tags, BottleLimits.Similar);
        var people = await bottles.PeopleAsync([.. routed.Select(one => one.Candidate.UserId)], caller.UserId);
        return
        [
            .. routed.Where(one => people.ContainsKey(one.Candidate.UserId))
                .Select(one => new ExpertFound(people[one.Candidate.UserId], one.Reasons)),
        ];
    }
}
