using System.Collections.Immutable;
using Dapper;
using MyDeclic.Media;
using MyDeclic.Storage;

namespace MyDeclic.News;

/// <summary>Articles in SQL.</summary>
internal sealed class ArticleStore(Database database)
{
    /// <summary>Kinds of <c>article_places</c>.</summary>
    public const int Country = 1, Unit = 2;

    private const string Columns =
        """
        a.id, a.state, a.title, a.summary, a.text, a.populations, a.comments_off, a.is_headline, a.publish_at, a.published_at,
        a.expires_at, a.created_by, a.updated_at, a.version, coalesce(p.version, 0) as post_version,
        coalesce(p.comment_count, 0) as comment_count, p.edited_at
        """;

    private const string Joined = "articles a left join posts p on p.id = a.id and p.deleted_at is null";

    // One of its places is the reader's, of each kind that it names.
    private const string Concerns =
        """
        (not exists (select 1 from article_places c where c.article_id = a.id and c.kind = 1)
            or exists (select 1 from article_places c where c.article_id = a.id and c.kind = 1 and c.place = @country))
        and (not exists (select 1 from article_places c where c.article_id = a.id and c.kind = 2)
            or exists (select 1 from article_places c where c.article_id = a.id and c.kind = 2 and c.place = @unit))
        """;

    public async Task<ArticleRow?> FindAsync(long id) => await FindManyAsync([id]) is [var row] ? row : null;

    public async Task<IReadOnlyList<ArticleRow>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ArticleRow>(
            $"select {Columns} from {Joined} where {database.Dialect.IsAnyOf("a.id", "ids")}",
            new { ids = database.Dialect.List(ids) })];
    }

    /// <summary>Published ones for a reader's population, those published last first.</summary>
    public async Task<IReadOnlyList<ArticleRow>> ListAsync(
        Caller viewer, NewsQuery query, (string Country, string Unit) place, DateTimeOffset now, long beforeTime, long beforeId,
        int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ArticleRow>(
            $"""
            select {Columns} from articles a join posts p on p.id = a.id
            where a.state = 2 and p.deleted_at is null and (p.populations = 0 or (p.populations & @bit) <> 0)
              and {(query.Archive ? "a.expires_at <= @now" : "(a.expires_at is null or a.expires_at > @now)")}
              and {(query.Relevant ? Concerns : "1 = 1")}
              and (a.published_at, a.id) < (@beforeTime, @beforeId)
            order by a.published_at desc, a.id desc limit @limit
            """,
            new
            {
                bit = PopulationBits.Of(viewer.Population), now = now.ToUnixTimeMilliseconds(),
                country = TextRules.Fold(place.Country), unit = TextRules.Fold(place.Unit), beforeTime, beforeId, limit,
            })];
    }

    /// <summary>All of a shelf: drafts changed last first, scheduled by their time, the others published last first.</summary>
    public async Task<IReadOnlyList<ArticleRow>> DeskAsync(
        DeskShelf shelf, DateTimeOffset now, long beforeTime, long beforeId, int limit)
    {
        var (condition, time) = shelf switch
        {
            DeskShelf.Drafts => ("a.state = 0", "a.updated_at"),
            DeskShelf.Scheduled => ("a.state = 1", "-a.publish_at"),
            DeskShelf.Published => ("a.state = 2 and (a.expires_at is null or a.expires_at > @now)", "a.published_at"),
            _ => ("a.state = 2 and a.expires_at <= @now", "a.published_at"),
        };
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ArticleRow>(
            $"""
            select {Columns} from {Joined} where {condition} and ({time}, a.id) < (@beforeTime, @beforeId)
            order by {time} desc, a.id desc limit @limit
            """,
            new { now = now.ToUnixTimeMilliseconds(), beforeTime, beforeId, limit })];
    }

    /// <summary>Those whose time has come.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(DateTimeOffset now)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<long>(
            "select id from articles where state = 1 and publish_at <= @now order by publish_at limit @limit",
            new { now = now.ToUnixTimeMilliseconds(), limit = NewsLimits.DueAtOnce })];
    }

    /// <summary>Whom articles concern, by name.</summary>
    public async Task<ILookup<long, ArticlePlaceRow>> PlacesAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return (await connection.QueryAsync<(long Article, int Kind, string Name)>(
            $"""
            select article_id, kind, name from article_places
            where {database.Dialect.IsAnyOf("article_id", "ids")} order by kind, place
            """,
            new { ids = database.Dialect.List(ids) }))
            .Select(row => new ArticlePlaceRow(row.Article, row.Kind, row.Name)).ToLookup(row => row.ArticleId);
    }

    /// <summary>Where people say they are, of what everyone may see: where most are.</summary>
    public async Task<ImmutableArray<string>> OfferedAsync(int kind)
    {
        await using var connection = await database.OpenReadAsync();
        var column = kind == Country ? "country" : "entity";
        return [.. (await connection.QueryAsync<string>(
            $"select {column} from users where {column} <> '' group by {column} order by count(*) desc, {column} limit @limit",
            new { limit = NewsLimits.PlacesOfferedMax })).Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Those of <paramref name="names"/> that stand in somebody's profile.</summary>
    public async Task<IReadOnlyList<string>> KnownAsync(int kind, ImmutableArray<string> names)
    {
        await using var connection = await database.OpenReadAsync();
        var column = kind == Country ? "country" : "entity";
        return [.. await connection.QueryAsync<string>(
            $"select distinct {column} from users where {database.Dialect.IsAnyOf(column, "names")}",
            new { names = database.Dialect.List(names) })];
    }

    public static long CountUnpublished(WriteTransaction tx) =>
        tx.ExecuteScalar<long>("select count(*) from articles where state < 2");

    public static void Insert(WriteTransaction tx, ArticleRow row) => tx.Execute(
        """
        insert into articles (
            id, state, title, summary, text, populations, comments_off, is_headline, publish_at, published_at, expires_at,
            created_by, updated_at, version)
        values (
            @Id, @state, @Title, @Summary, @Text, @Populations, @CommentsOff, @IsHeadline, @PublishAt, @PublishedAt, @ExpiresAt,
            @CreatedBy, @UpdatedAt, @Version)
        """,
        Parameters(row));

    /// <summary>Writes over the version before; false when that is not the stored one.</summary>
    public static bool Update(WriteTransaction tx, ArticleRow row) => tx.Execute(
        """
        update articles set state = @state, title = @Title, summary = @Summary, text = @Text, populations = @Populations,
            comments_off = @CommentsOff, is_headline = @IsHeadline, publish_at = @PublishAt, published_at = @PublishedAt,
            expires_at = @ExpiresAt, updated_at = @UpdatedAt, version = @Version
        where id = @Id and version = @Version - 1
        """,
        Parameters(row)) == 1;

    /// <summary>False when it is not the stored version.</summary>
    public static bool Delete(WriteTransaction tx, long id, int version) =>
        tx.Execute("delete from articles where id = @id and version = @version", new { id, version }) == 1;

    /// <summary>Lets no other published article lead the front page, and gives those that did.</summary>
    public static IReadOnlyList<ArticleRow> TakeHeadlines(WriteTransaction tx, long exceptId)
    {
        var others = tx.Query<ArticleRow>(
            $"select {Columns} from {Joined} where a.state = 2 and a.is_headline = 1 and a.id <> @exceptId", new { exceptId });
        foreach (var other in others)
        {
            tx.Execute(
                "update articles set is_headline = 0, version = version + 1 where id = @Id", new { other.Id });
        }

        return [.. others];
    }

    public static void PutPlaces(WriteTransaction tx, long id, int kind, ImmutableArray<string> names)
    {
        tx.Execute("delete from article_places where article_id = @id and kind = @kind", new { id, kind });
        foreach (var name in names)
        {
            tx.Execute(
                """
                insert into article_places (article_id, kind, place, name) values (@id, @kind, @place, @name)
                on conflict do nothing
                """,
                new { id, kind, place = TextRules.Fold(name), name });
        }
    }

    /// <summary>Gives another article the places and the cover of one.</summary>
    public static void HandOver(WriteTransaction tx, long fromId, long toId)
    {
        tx.Execute("update article_places set article_id = @toId where article_id = @fromId", new { fromId, toId });
        tx.Execute(
            "update media set place_id = @toId, post_id = null where place = @place and place_id = @fromId",
            new { fromId, toId, place = (int)MediaPlace.Article });
    }

    /// <summary>Lets the readers of the post see the cover.</summary>
    public static void ShowCover(WriteTransaction tx, long id) => tx.Execute(
        "update media set post_id = @id where place = @place and place_id = @id", new { id, place = (int)MediaPlace.Article });

    /// <summary>Removes the cover.</summary>
    public static void TakeCover(WriteTransaction tx, long id, long exceptId = 0) => tx.Execute(
        "delete from media where place = @place and place_id = @id and id <> @exceptId",
        new { id, exceptId, place = (int)MediaPlace.Article });

    /// <summary>
    /// Hangs up a cover in place of the one before, or describes it anew; false when it is not the caller's photo, or hangs
    /// elsewhere.
    /// </summary>
    public static bool PutCover(WriteTransaction tx, long ownerId, ArticleRow article, NewAttachment cover)
    {
        TakeCover(tx, article.Id, cover.Id);
        return tx.Execute(
            """
            update media set place = @place, place_id = @articleId, post_id = @postId, alt = @Alt
            where id = @Id and kind = @photo
              and ((place = 0 and owner_id = @ownerId) or (place = @place and place_id = @articleId))
            """,
            new
            {
                cover.Id, cover.Alt, ownerId, articleId = article.Id, place = (int)MediaPlace.Article,
                photo = (int)MediaKind.Photo, postId = article.State == ArticleState.Published ? article.Id : (long?)null,
            }) == 1;
    }

    private static object Parameters(ArticleRow row) => new
    {
        row.Id, state = (int)row.State, row.Title, row.Summary, row.Text, row.Populations, row.CommentsOff, row.IsHeadline,
        row.PublishAt, row.PublishedAt, row.ExpiresAt, row.CreatedBy, row.UpdatedAt, row.Version,
    };
}
