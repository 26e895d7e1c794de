using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>Accounts and profiles in SQL.</summary>
public sealed class UserStore(Database database)
{
    private const string Columns =
        """
        id, handle, name, email, password_hash, job_title, site, country, entity, bio, population, version, created_at
        """;

    private const string PersonColumns =
        """
        u.id, u.handle, u.name, u.name_folded, u.job_title, u.site, u.country, u.entity,
        exists (select 1 from follows f where f.follower_id = @viewer and f.followee_id = u.id) as is_following
        """;

    internal async Task<UserRecord?> FindAsync(long id)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<UserRecord>(
            $"select {Columns} from users where id = @id", new { id });
    }

    internal async Task<UserRecord?> FindByLoginAsync(string login)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.QuerySingleOrDefaultAsync<UserRecord>(
            $"select {Columns} from users where handle = @login or email = @login", new { login });
    }

    internal async Task<IReadOnlyList<UserRecord>> FindManyAsync(IReadOnlyCollection<long> ids)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<UserRecord>(
            $"select {Columns} from users where {database.Dialect.IsAnyOf("id", "ids")}",
            new { ids = database.Dialect.List(ids) })];
    }

    internal async Task<IReadOnlyList<(string Handle, long Id)>> FindHandlesAsync(
        IReadOnlyCollection<string> handles, long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<(string, long)>(
            $"""
            select handle, id from users u
            where {database.Dialect.IsAnyOf("handle", "handles")} and {BlockStore.Shows("u.id")}
            """,
            new { handles = database.Dialect.List(handles), viewer })];
    }

    internal async Task<(int Followers, int Following, bool IsFollowing)> CountsAsync(long id, long viewer)
    {
        await using var connection = await database.OpenReadAsync();
        var row = await connection.QuerySingleAsync<(long Followers, long Following, long IsFollowing)>(
            """
            select (select count(*) from follows where followee_id = @id),
                   (select count(*) from follows where follower_id = @id),
                   (select count(*) from follows where follower_id = @viewer and followee_id = @id)
            """,
            new { id, viewer });
        return ((int)row.Followers, (int)row.Following, row.IsFollowing > 0);
    }

    internal async Task<IReadOnlyList<PersonRow>> SearchAsync(
        string folded, IReadOnlyCollection<long> populations, long viewer, string afterName, long afterId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        var literal = TextRules.LikeLiteral(folded);
        return [.. await connection.QueryAsync<PersonRow>(
            $"""
            select {PersonColumns} from users u
            where (@all = 1 or u.name_folded like @start escape '\' or u.name_folded like @word escape '\'
                   or u.handle like @start escape '\')
              and {database.Dialect.IsAnyOf("u.population", "populations")} and {BlockStore.Shows("u.id")}
              and (u.name_folded, u.id) > (@afterName, @afterId)
            order by u.name_folded, u.id limit @limit
            """,
            new
            {
                all = folded.Length == 0 ? 1 : 0,
                start = literal + "%",
                word = "% " + literal + "%",
                populations = database.Dialect.List(populations),
                viewer,
                afterName,
                afterId,
                limit,
            })];
    }

    /// <summary>Adds an account; refuses when its handle or e-mail address is taken.</summary>
    internal static Result<Committed> Insert(WriteTransaction tx, UserRecord user)
    {
        var taken = tx.QuerySingleOrDefault<string>(
            "select case when handle = @Handle then 'handle' else 'email' end from users "
            + "where handle = @Handle or email = @Email order by 1 desc limit 1",
            new { user.Handle, user.Email });
        if (taken == "handle") return new Refusal(ErrorCode.HandleTaken, "Somebody has this handle.", "handle");
        if (taken == "email")
            return new Refusal(ErrorCode.EmailTaken, "There is an account with this e-mail address.", "email");
        tx.Execute(
            $"""
            insert into users ({Columns}, name_folded)
            values (@Id, @Handle, @Name, @Email, @PasswordHash, @JobTitle, @Site, @Country, @Entity, @Bio, @Population,
                    @Version, @CreatedAt, @folded)
            """,
            Parameters(user));
        return new Committed(0, user.Id, user.Version);
    }

    /// <summary>Writes a profile over the one of the version before; false when that is not the stored one.</summary>
    internal static bool Update(WriteTransaction tx, UserRecord user) => tx.Execute(
        """
        update users set name = @Name, name_folded = @folded, job_title = @JobTitle, site = @Site, country = @Country,
            entity = @Entity, bio = @Bio, population = @Population, version = @Version
        where id = @Id and version = @Version - 1
        """,
        Parameters(user)) == 1;

    private static object Parameters(UserRecord user) => new
    {
        user.Id,
        user.Handle,
        user.Name,
        user.Email,
        user.PasswordHash,
        user.JobTitle,
        user.Site,
        user.Country,
        user.Entity,
        user.Bio,
        Population = (int)user.Population,
        user.Version,
        user.CreatedAt,
        folded = TextRules.Fold(user.Name),
    };
}
