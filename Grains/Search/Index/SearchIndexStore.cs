using MyDeclic.Communities;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>What the index holds beside tokens, and what it is filled from, in SQL.</summary>
internal static class SearchIndexStore
{
    /// <summary>Every kind that <c>search_state</c> has a row for, in the order in which they are filled.</summary>
    public static readonly string[] Kinds = ["people", "communities", "posts", "comments"];

    public static void AddTags(WriteTransaction tx, IReadOnlyList<string> tags) => BulkInsert.Run(
        tx,
        "search_tags (folded, tag, stem)",
        [.. tags.Select(tag => new object?[] { Folding.Fold(tag), tag, StemOf(tag) })]);

    public static void AddNameWords(WriteTransaction tx, int population, IEnumerable<string> words) => BulkInsert.Run(
        tx,
        "search_name_words (variant, population, word)",
        [.. words.Distinct(StringComparer.Ordinal)
            .SelectMany(word => NameVariants.Of(word).Select(variant => new object?[] { variant, population, word }))]);

    /// <summary>How tags are looked up by the stem of a word.</summary>
    public static string StemOf(string tag) => string.Concat(Analyzer.All(tag).Select(token => token.Stem));

    public static void StartAnew(WriteTransaction tx) => tx.Execute("update search_state set position = 0, done = 0");

    /// <summary>
    /// How far a kind is filled; null when it is done. Taken inside the transaction that goes on: nobody else does then.
    /// </summary>
    public static long? Position(WriteTransaction tx, string kind)
    {
        var found = tx.Query<long>(
            "update search_state set position = position where kind = @kind and done = 0 returning position", new { kind });
        return found.Count == 0 ? null : found[0];
    }

    public static void MoveOn(WriteTransaction tx, string kind, long position, bool isDone) => tx.Execute(
        "update search_state set position = @position, done = @done where kind = @kind",
        new { kind, position, done = isDone ? 1 : 0 });

    /// <summary>Indexes the next things of a kind.</summary>
    /// <returns>The id of the last one, and how many there were.</returns>
    public static (long Last, int Count) Fill(WriteTransaction tx, string kind, long after, int limit) => kind switch
    {
        "people" => People(tx, after, limit),
        "communities" => Communities(tx, after, limit),
        "posts" => Posts(tx, after, limit),
        _ => Comments(tx, after, limit),
    };

    /// <summary>Lets the database see what a kind's table holds, or it would plan as for an empty one.</summary>
    public static void TakeStock(WriteTransaction tx, string kind) =>
        tx.Dialect.Text.TakeStock(tx, "search_" + kind);

    private static (long, int) People(WriteTransaction tx, long after, int limit)
    {
        var rows = tx.Query<UserRecord>(
            $"""
            select id, handle, name, job_title, site, country, entity, bio, population from users
            where id > @after order by id limit @limit{tx.Dialect.Text.KeepRows}
            """,
            new { after, limit });
        if (rows.Count == 0) return (after, 0);
        // Read after the accounts are kept from others, so that nothing newer is written over.
        var facts = PersonFactStore.Of(tx, [.. rows.Select(row => row.Id)]);
        foreach (var row in rows) SearchIndex.Person(tx, row, facts(row.Id));
        return (rows[^1].Id, rows.Count);
    }

    private static (long, int) Communities(WriteTransaction tx, long after, int limit)
    {
        var rows = tx.Query<CommunityRecord>(
            $"""
            select id, slug, name, description from communities
            where id > @after order by id limit @limit{tx.Dialect.Text.KeepRows}
            """,
            new { after, limit });
        foreach (var row in rows) SearchIndex.Community(tx, row);
        return (rows.Count == 0 ? after : rows[^1].Id, rows.Count);
    }

    private static (long, int) Posts(WriteTransaction tx, long after, int limit)
    {
        var rows = tx.Query<TextRow>(
            $"""
            select id, author_id, community_id, title, text from posts
            where id > @after and deleted_at is null order by id limit @limit{tx.Dialect.Text.KeepRows}
            """,
            new { after, limit });
        if (rows.Count == 0) return (after, 0);
        var tags = tx.Query<(long PostId, string Tag)>(
            $"select post_id, tag from post_tags where {tx.Dialect.IsAnyOf("post_id", "ids")}",
            new { ids = tx.Dialect.List([.. rows.Select(row => row.Id)]) }).ToLookup(row => row.PostId, row => row.Tag);
        foreach (var row in rows)
        {
            var text = row.Title.Length == 0 ? row.Text : $"{row.Title}\n{row.Text}";
            SearchIndex.Post(tx, row.Id, row.AuthorId, row.CommunityId, text, [.. tags[row.Id]]);
        }

        return (rows[^1].Id, rows.Count);
    }

    private static (long, int) Comments(WriteTransaction tx, long after, int limit)
    {
        var rows = tx.Query<TextRow>(
            $"""
            select c.id, c.author_id, p.community_id, c.text from comments c join posts p on p.id = c.post_id
            where c.id > @after and c.deleted_at is null order by c.id limit @limit{OfComments(tx)}
            """,
            new { after, limit });
        foreach (var row in rows) SearchIndex.Comment(tx, row.Id, row.AuthorId, row.CommunityId, row.Text);
        return (rows.Count == 0 ? after : rows[^1].Id, rows.Count);
    }

    private static string OfComments(WriteTransaction tx) => tx.Dialect.Text.KeepRows.Length == 0
        ? ""
        : tx.Dialect.Text.KeepRows + " of c";

    private sealed record TextRow
    {
        public long Id { get; init; }

        public long AuthorId { get; init; }

        public long? CommunityId { get; init; }

        public string Title { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
