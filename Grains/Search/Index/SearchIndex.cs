using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>
/// The one way into the index: called in the transaction that writes what is indexed, so that what is acknowledged is
/// found, and what was rolled back is not.
/// </summary>
internal static class SearchIndex
{
    private static readonly ImmutableArray<string> Nothing = [];

    /// <summary>A profile as it stands now, with the skills, projects and interests that the transaction has.</summary>
    public static void Person(WriteTransaction tx, UserRecord user)
    {
        PersonFactStore.Hold(tx, user.Id);
        Person(tx, user, PersonFactStore.Of(tx, [user.Id])(user.Id));
    }

    /// <summary>A profile with what stands beside it.</summary>
    public static void Person(WriteTransaction tx, UserRecord user, PersonFacts facts)
    {
        var name = Analyzer.All(user.Name);
        tx.Dialect.Text.Put(tx, SearchTables.People, user.Id, new TextTokens(
            [.. name.Concat(Analyzer.All(user.Handle)).Select(token => token.Raw)],
            Stems(user.JobTitle),
            Stems(string.Join('\n', user.Entity, user.Site, user.Country, user.Bio)),
            [
                .. Analyzer.All(user.Site).Select(token => Marks.Site(token.Raw)),
                .. Marked(facts.Skills, Marks.Skill), .. Marked(facts.Projects, Marks.Project),
                .. Marked(facts.Interests, Marks.Interest),
            ]));
        SearchIndexStore.AddNameWords(
            tx, (int)user.Population, name.Where(token => !token.IsPair).Select(token => token.Raw));
    }

    /// <summary>A community as it stands now.</summary>
    public static void Community(WriteTransaction tx, CommunityRecord community) => tx.Dialect.Text.Put(
        tx, SearchTables.Communities, community.Id,
        new TextTokens(Stems(community.Name), Stems(community.Description), Stems(community.Slug), Nothing));

    /// <summary>A post as it stands now.</summary>
    /// <param name="tx">The transaction that writes it.</param>
    /// <param name="id">The post.</param>
    /// <param name="authorId">Who wrote it.</param>
    /// <param name="communityId">Where it stands; null outside communities.</param>
    /// <param name="text">As written.</param>
    /// <param name="tags">Its tags, as stored.</param>
    public static void Post(
        WriteTransaction tx, long id, long authorId, long? communityId, string text, IReadOnlyList<string> tags)
    {
        SearchIndexStore.AddTags(tx, tags);
        tx.Dialect.Text.Put(tx, SearchTables.Posts, id, new TextTokens(
            Stems(text), Nothing, Nothing,
            [
                Marks.Author(authorId), Marks.Community(communityId ?? 0),
                .. tags.Select(tag => Marks.Tag(Folding.Fold(tag))),
            ]));
    }

    /// <summary>A post that is no more. Its comments stay: they are not found without it.</summary>
    public static void RemovePost(WriteTransaction tx, long id) =>
        tx.Dialect.Text.Remove(tx, SearchTables.Posts, id);

    /// <summary>A comment.</summary>
    public static void Comment(WriteTransaction tx, long id, long authorId, long? communityId, string text) =>
        tx.Dialect.Text.Put(tx, SearchTables.Comments, id, new TextTokens(
            Stems(text), Nothing, Nothing, [Marks.Author(authorId), Marks.Community(communityId ?? 0)]));

    /// <summary>A comment that is no more.</summary>
    public static void RemoveComment(WriteTransaction tx, long id) =>
        tx.Dialect.Text.Remove(tx, SearchTables.Comments, id);

    /// <summary>
    /// Says that much was written without being indexed, by an import: <see cref="SearchFill"/> goes through everything
    /// anew, by the functions above.
    /// </summary>
    public static void FillLater(WriteTransaction tx) => SearchIndexStore.StartAnew(tx);

    private static IEnumerable<string> Marked(ImmutableArray<string> texts, Func<string, string> mark) =>
        texts.SelectMany(text => Stems(text)).Select(mark).Distinct(StringComparer.Ordinal);

    private static ImmutableArray<string> Stems(string text) => [.. Analyzer.Text(text).Select(token => token.Stem)];
}
