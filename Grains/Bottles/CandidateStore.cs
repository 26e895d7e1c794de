using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using MyDeclic.Search;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Bottles;

/// <summary>
/// What the database says of who may know, in nine statements whatever the size of the company. Signs are made of what
/// stands in no community, in public ones, or where the question itself stands.
/// </summary>
internal sealed class CandidateStore(Database database)
{
    private const int LanguagesField = (int)ProfileField.Languages;

    private const string Visible =
        """
        p.deleted_at is null and p.populations = 0 and (p.community_id is null or p.community_id = @community
            or exists (select 1 from communities pc where pc.id = p.community_id and pc.access = 0 and @open = 1))
        """;

    /// <summary>Everybody of whom anything is known about the question.</summary>
    public async Task<IReadOnlyList<Candidate>> FindAsync(Question question, CandidateScope scope)
    {
        var texts = await TextsAsync(question, scope);
        await using var connection = await database.OpenReadAsync();
        var about = await SignsAsync(connection, question, scope);
        var skills = await SkillsAsync(connection, question);
        long[] ids =
        [
            .. skills.Select(row => row.UserId).Concat(about.Select(row => row.UserId)).Concat(texts.Select(row => row.UserId))
                .Where(id => id != scope.AskerId).CountBy(id => id).OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key).Select(pair => pair.Key).Take(BottleLimits.Candidates),
        ];
        if (ids.Length == 0) return [];
        var (bySkill, byTag, byText) = (
            skills.ToLookup(row => row.UserId), about.ToLookup(row => row.UserId), texts.ToLookup(row => row.UserId));
        return
        [
            .. (await PeopleAsync(connection, ids, question, scope)).Select(one => one with
            {
                Skills = [.. bySkill[one.UserId].Select(row => new SkillShown(row.Name, row.Level, (int)row.Confirmations))],
                Evidence = [.. byTag[one.UserId].Select(row => new Evidence((EvidenceKind)row.Kind, row.Tag, Time(row.At)))],
                Texts = [.. byText[one.UserId].Select(row => new Written(Stems(row.Answered + "\n" + row.Text), Time(row.At)))],
            }),
        ];
    }

    /// <summary>Languages that a person's profile shows to everyone, folded.</summary>
    public async Task<ImmutableArray<string>> LanguagesAsync(long userId)
    {
        await using var connection = await database.OpenReadAsync();
        var found = await LanguagesAsync(connection, [userId]);
        return [.. found[userId].SelectMany(Lines).Select(TextRules.Fold)];
    }

    /// <summary>Who follows one of the tags and may be asked, oldest members first.</summary>
    public async Task<IReadOnlyList<(long UserId, string Tag)>> FollowersAsync(
        ImmutableArray<string> tags, CandidateScope scope)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long UserId, string Tag)>(
            $"""
            select u.id, min(f.tag) from tag_follows f join users u on u.id = f.user_id
            where {database.Dialect.IsAnyOf("f.tag", "tags")} and {BottleReadingStore.MayRead(database.Dialect)}
              and {database.Dialect.IsAnyOf("u.population", "populations")} and u.id <> @asker
            group by u.id order by u.id limit @limit
            """,
            Parameters(scope, new { tags = database.Dialect.List(tags), limit = BottleLimits.Followers }));
        return [.. rows];
    }

    /// <summary>Who animates the question's community, or the public ones where its tags are used most.</summary>
    public async Task<IReadOnlyList<(long UserId, string Community)>> AnimatorsAsync(
        ImmutableArray<string> tags, CandidateScope scope)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(long UserId, string Community)>(
            $"""
            select u.id, min(c.name) from memberships m join users u on u.id = m.user_id
                join communities c on c.id = m.community_id
            where m.state = 3 and m.role >= 1 and {database.Dialect.IsAnyOf("u.population", "populations")} and u.id <> @asker
              and {BottleReadingStore.NotBlocked}
              and (c.id = @community or (cast(@community as bigint) is null and @open = 1 and c.id in
                (select h.community_id from
                    (select p.community_id, count(*) as n from post_tags t join posts p on p.id = t.post_id
                     join communities pc on pc.id = p.community_id
                     where {database.Dialect.IsAnyOf("t.tag", "tags")} and p.deleted_at is null and pc.access = 0
                     group by p.community_id order by n desc, p.community_id limit @homes) h)))
            group by u.id order by u.id limit @limit
            """,
            Parameters(scope, new
            {
                tags = database.Dialect.List(tags),
                homes = BottleLimits.HomeCommunities,
                limit = BottleLimits.Animators,
            }));
        return [.. rows];
    }

    private static DateTimeOffset Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    private static ImmutableArray<string> Stems(string text) => [.. Analyzer.Text(text).Select(token => token.Stem)];

    private static string[] Lines(string list) => list.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private DynamicParameters Parameters(CandidateScope scope, object more)
    {
        var parameters = new DynamicParameters(more);
        parameters.Add("asker", scope.AskerId);
        parameters.Add("open", scope.Open ? 1 : 0);
        parameters.Add("community", scope.CommunityId);
        parameters.AddDynamicParams(new
        {
            populations = database.Dialect.List(scope.Populations),
            openTo = database.Dialect.List(scope.OpenTo),
        });
        return parameters;
    }

    private async Task<List<SkillLine>> SkillsAsync(DbConnection connection, Question question)
    {
        string[] words = [.. question.Tags, .. question.Phrases];
        string[] keys = [.. words.Select(SkillRules.Key).Where(key => key.Length > 0).Distinct().Take(BottleLimits.SkillKeys)];
        if (keys.Length == 0) return [];
        return (await connection.QueryAsync<SkillLine>(
            $"""
            select s.user_id, s.name, s.level, (select count(*) from skill_confirmations c
                where c.user_id = s.user_id and c.skill = s.skill) as confirmations
            from skills s where s.audience = 0 and {database.Dialect.IsAnyOf("s.skill", "keys")}
            order by s.level desc, s.user_id limit @limit
            """,
            new { keys = database.Dialect.List(keys), limit = BottleLimits.RowsPerSign })).AsList();
    }

    private async Task<List<SignLine>> SignsAsync(DbConnection connection, Question question, CandidateScope scope)
    {
        if (question.Tags.IsEmpty) return [];
        var parameters = Parameters(
            scope, new { tags = database.Dialect.List(question.Tags), limit = BottleLimits.RowsPerSign });
        var isTag = database.Dialect.IsAnyOf("t.tag", "tags");
        string[] statements =
        [
            $"""
            select {(int)EvidenceKind.Solved} as kind, b.helper_id as user_id, t.tag, b.solved_at as at
            from bottle_tags t join bottles b on b.post_id = t.post_id join posts p on p.id = t.post_id
            where {isTag} and b.state = 2 and {Visible} order by b.solved_at desc limit @limit
            """,
            $"""
            select {(int)EvidenceKind.Answered} as kind, k.author_id as user_id, t.tag, k.created_at as at
            from post_tags t join posts p on p.id = t.post_id join comments k on k.post_id = p.id
            where {isTag} and k.deleted_at is null and k.author_id <> p.author_id and {Visible}
            order by k.id desc limit @limit
            """,
            $"""
            select {(int)EvidenceKind.Posted} as kind, p.author_id as user_id, t.tag, p.created_at as at
            from post_tags t join posts p on p.id = t.post_id where {isTag} and {Visible} order by p.id desc limit @limit
            """,
            $"""
            select {(int)EvidenceKind.Declined} as kind, i.user_id, t.tag, i.changed_at as at
            from bottle_tags t join bottle_invitations i on i.post_id = t.post_id join posts p on p.id = t.post_id
            where {isTag} and i.state in (2, 3) and {Visible} order by i.changed_at desc limit @limit
            """,
        ];
        var found = new List<SignLine>();
        foreach (var statement in statements) found.AddRange(await connection.QueryAsync<SignLine>(statement, parameters));
        return found;
    }

    private async Task<List<TextLine>> TextsAsync(Question question, CandidateScope scope)
    {
        var text = database.Dialect.Text;
        // The longest words tell most, and there is no asking for all of a page.
        var words = question.Words.Distinct().OrderByDescending(word => word.Length).Take(BottleLimits.WordsAsked).ToList();
        if (words.Count == 0) return [];
        await using var connection = await database.OpenReadAsync();
        try
        {
            await using var limit = await text.LimitAsync(connection, BottleLimits.TextMs);
            return (await connection.QueryAsync<TextLine>(
                $"""
                select k.author_id as user_id, substr(p.text, 1, @characters) as answered,
                       substr(k.text, 1, @characters) as text, k.created_at as at
                from search_comments join comments k on k.id = search_comments.{text.IdColumn} join posts p on p.id = k.post_id
                where {text.Matches(SearchTables.Comments, "query")} and k.deleted_at is null and k.author_id <> p.author_id
                  and {Visible}
                order by search_comments.{text.IdColumn} desc limit @limit
                """,
                Parameters(scope, new
                {
                    characters = BottleLimits.TextCharacters,
                    limit = BottleLimits.TextsWeighed,
                    query = text.Write(new TextQuery([[.. words.Select(word => new TextChoice(TextColumns.Words, [word]))]])),
                }))).AsList();
        }
        catch (DbException slow) when (text.IsTooLong(slow))
        {
            return [];
        }
    }

    private async Task<List<Candidate>> PeopleAsync(
        DbConnection connection, long[] ids, Question question, CandidateScope scope)
    {
        var people = await connection.QueryAsync<PersonLine>(
            $"""
            select u.id, u.site, u.country, (select count(*) from bottle_invitations i join bottles b on b.post_id = i.post_id
                where i.user_id = u.id and {BottleReadingStore.Waits}) as waiting
            from users u where {database.Dialect.IsAnyOf("u.id", "ids")} and {database.Dialect.IsAnyOf("u.population", "populations")}
              and {BottleReadingStore.MayRead(database.Dialect)} order by u.id
            """,
            Parameters(scope, new { ids = database.Dialect.List(ids) }));
        var languages = await LanguagesAsync(connection, ids);
        var answers = (await connection.QueryAsync<(long UserId, long At)>(
            $"""
            select k.author_id, k.created_at from comments k join posts p on p.id = k.post_id
            where {database.Dialect.IsAnyOf("k.author_id", "ids")} and k.id > @since and k.deleted_at is null
              and k.author_id <> p.author_id and {Visible} order by k.id desc limit @limit
            """,
            Parameters(scope, new
            {
                ids = database.Dialect.List(ids),
                since = IdGenerator.FirstAt(question.Now - TimeSpan.FromDays(BottleLimits.LateDays)),
                limit = BottleLimits.LateRows,
            }))).ToLookup(row => row.UserId, row => Time(row.At));
        return
        [
            .. people.Select(row => new Candidate
            {
                UserId = row.Id,
                Site = row.Site,
                Country = row.Country,
                OpenBottles = (int)row.Waiting,
                Answers = [.. answers[row.Id]],
                Languages = languages[row.Id].SelectMany(Lines).GroupBy(TextRules.Fold)
                    .ToImmutableDictionary(same => same.Key, same => same.First()),
            }),
        ];
    }

    private async Task<ILookup<long, string>> LanguagesAsync(DbConnection connection, long[] ids) =>
        (await connection.QueryAsync<(long UserId, string Value)>(
            $"""
            select user_id, value from profile_fields
            where field = {LanguagesField} and audience = 0 and {database.Dialect.IsAnyOf("user_id", "ids")}
            """,
            new { ids = database.Dialect.List(ids) })).ToLookup(row => row.UserId, row => row.Value);

    private sealed record SkillLine
    {
        public long UserId { get; init; }

        public string Name { get; init; } = "";

        public SkillLevel Level { get; init; }

        public long Confirmations { get; init; }
    }

    private sealed record SignLine
    {
        public int Kind { get; init; }

        public long UserId { get; init; }

        public string Tag { get; init; } = "";

        public long At { get; init; }
    }

    private sealed record TextLine
    {
        public long UserId { get; init; }

        public string Answered { get; init; } = "";

        public string Text { get; init; } = "";

        public long At { get; init; }
    }

    private sealed record PersonLine
    {
        public long Id { get; init; }

        public string Site { get; init; } = "";

        public string Country { get; init; } = "";

        public long Waiting { get; init; }
    }
}
