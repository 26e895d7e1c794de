using System.Collections.Immutable;
using MyDeclic.Storage;
using MyDeclic.Users;

namespace MyDeclic.Search;

/// <summary>What the index of people is filled from beside their accounts, in SQL.</summary>
internal static class PersonFactStore
{
    /// <summary>What everyone sees of each person, as the transaction has it.</summary>
    public static Func<long, PersonFacts> Of(WriteTransaction tx, IReadOnlyCollection<long> userIds)
    {
        var ids = tx.Dialect.List(userIds);
        var skills = tx.Query<(long UserId, string Name)>(
            $"select user_id, name from skills where {tx.Dialect.IsAnyOf("user_id", "ids")} and audience = 0",
            new { ids }).ToLookup(row => row.UserId, row => row.Name);
        var items = tx.Query<(long UserId, int Field, string Value)>(
            $"""
            select user_id, field, value from profile_fields
            where {tx.Dialect.IsAnyOf("user_id", "ids")} and field in (9, 10) and audience = 0
            """,
            new { ids }).ToLookup(row => (row.UserId, (ProfileField)row.Field), row => row.Value);
        return userId => new(
            [.. skills[userId]], Items(items[(userId, ProfileField.Projects)]),
            Items(items[(userId, ProfileField.Interests)]));
    }

    /// <summary>
    /// Waits for whoever indexes this person now, on another server, and lets nobody begin before the end of this
    /// transaction: what is read here then is what is indexed last.
    /// </summary>
    public static void Hold(WriteTransaction tx, long userId) =>
        tx.Execute("update users set version = version where id = @userId", new { userId });

    private static ImmutableArray<string> Items(IEnumerable<string> values) =>
        [.. values.SelectMany(value => value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
}
