using System.Security.Cryptography;
using MyDeclic.Communities;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>The rows of an import in SQL.</summary>
internal static class OrgImportStore
{
    /// <summary>Labels the tokens that an import makes.</summary>
    public const string TokenLabel = "import";

    private const int TokenKind = 1;
    private const int MemberState = 3;
    private const int ActiveState = (int)CommunityState.Active;
    private const string EpochAlphabet = "abcdefghjkmnpqrstvwxyz23456789";
    private const int EpochCharacters = 12;

    /// <summary>Everybody's handle, and the id by e-mail address.</summary>
    public static IReadOnlyList<KnownPerson> People(WriteTransaction tx) =>
        tx.Query<KnownPerson>("select id, handle, email from users");

    public static int InsertPeople(
        WriteTransaction tx, IEnumerable<(long Id, string Handle, ImportedPerson Person)> people, string? passwordHash,
        long now, Action<int> progress) => BulkInsert.Run(
        tx,
        """
        users (id, handle, name, name_folded, email, password_hash, job_title, site, country, entity, bio, population,
               version, created_at)
        """,
        [.. people.Select(row => new object?[]
        {
            row.Id, row.Handle, row.Person.Name, TextRules.Fold(row.Person.Name), row.Person.Email, passwordHash,
            row.Person.JobTitle, row.Person.Site, row.Person.Country, row.Person.Entity, row.Person.Bio,
            (int)row.Person.Population, 1, now,
        })],
        progress);

    public static int InsertFollows(
        WriteTransaction tx, IEnumerable<(long Follower, long Followee)> follows, long now, Action<int> progress) =>
        BulkInsert.Run(
            tx,
            "follows (follower_id, followee_id, created_at)",
            [.. follows.Select(row => new object?[] { row.Follower, row.Followee, now })],
            progress);

    public static KnownCommunity? Community(WriteTransaction tx, string slug) =>
        tx.QuerySingleOrDefault<KnownCommunity>(
            "select id, access, type from communities where slug = @slug", new { slug });

    public static void InsertCommunity(WriteTransaction tx, long id, ImportedCommunity community, long owner, long now) =>
        tx.Execute(
            """
            insert into communities
                (id, slug, name, name_folded, access, type, state, description, version, created_at, created_by, active_at,
                 tabs)
            values (@id, @Slug, @Name, @folded, @access, @type, @state, @Description, 1, @now, @owner, @now,
                (select t.tabs from community_types t where t.type = @type))
            """,
            new
            {
                id,
                community.Slug,
                community.Name,
                folded = TextRules.Fold(community.Name),
                access = (int)community.Access,
                type = (int)community.Type,
                state = ActiveState,
                community.Description,
                now,
                owner,
            });

    public static int InsertMembers(
        WriteTransaction tx, long community, IEnumerable<(long User, CommunityRole Role)> members, long now) =>
        BulkInsert.Run(
            tx,
            "memberships (community_id, user_id, state, role, since)",
            [.. members.Select(row => new object?[] { community, row.User, MemberState, (int)row.Role, now })]);

    /// <summary>The digests of everybody's import token, by user id.</summary>
    public static IReadOnlyList<KnownToken> Tokens(WriteTransaction tx) => tx.Query<KnownToken>(
        "select user_id, token_hash from sessions where kind = @TokenKind and label = @TokenLabel",
        new { TokenKind, TokenLabel });

    public static void DeleteTokens(WriteTransaction tx) => tx.Execute(
        "delete from sessions where kind = @TokenKind and label = @TokenLabel", new { TokenKind, TokenLabel });

    public static void InsertTokens(
        WriteTransaction tx, IEnumerable<(long Id, long User, string Digest)> tokens, long now, Action<int> progress) =>
        BulkInsert.Run(
            tx,
            "sessions (id, user_id, token_hash, csrf, kind, label, created_at, expires_at)",
            [.. tokens.Select(row => new object?[]
            {
                row.Id, row.User, row.Digest, "", TokenKind, TokenLabel, now, null,
            })],
            progress);

    /// <summary>Makes every position of the log from before mean a gap: what was imported is in no event.</summary>
    public static void ChangeEpoch(WriteTransaction tx) => tx.Execute(
        "update meta set value = @value where key = @key",
        new { key = MetaKeys.Epoch, value = RandomNumberGenerator.GetString(EpochAlphabet, EpochCharacters) });
}
