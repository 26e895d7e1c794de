using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Users;

/// <summary>The parts of profiles that stand beside the account, and the history of changes, in SQL.</summary>
internal sealed class ProfileStore(Database database)
{
    public async Task<Profile> LoadAsync(UserRecord user)
    {
        await using var connection = await database.OpenReadAsync();
        var rows = await connection.QueryAsync<(int Field, int Audience, string Value)>(
            "select field, audience, value from profile_fields where user_id = @id", new { id = user.Id });
        return Profile.Of(
            user, rows.ToDictionary(row => (ProfileField)row.Field, row => new FieldValue(row.Value, (Audience)row.Audience)));
    }

    public async Task<IReadOnlyList<ProfileChangeRow>> HistoryAsync(long userId, long beforeId, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<ProfileChangeRow>(
            """
            select id, field, kind, old_value, new_value, at from profile_changes
            where user_id = @userId and id < @beforeId order by id desc limit @limit
            """,
            new { userId, beforeId, limit })];
    }

    /// <summary>Keeps a part where its audience wants it; what everyone sees of an account is the account's to keep.</summary>
    public static void Put(WriteTransaction tx, long userId, ProfileField field, FieldValue value)
    {
        var isImplied = value.Audience == Profile.DefaultOf(field) && (Profile.IsColumn(field) || value.Value.Length == 0);
        if (isImplied)
        {
            tx.Execute(
                "delete from profile_fields where user_id = @userId and field = @field",
                new { userId, field = (int)field });
            return;
        }

        tx.Execute(
            """
            insert into profile_fields (user_id, field, audience, value) values (@userId, @field, @audience, @value)
            on conflict (user_id, field) do update set audience = excluded.audience, value = excluded.value
            """,
            new { userId, field = (int)field, audience = (int)value.Audience, value = value.Value });
    }

    /// <summary>Adds a line to a person's history, and forgets what is too old.</summary>
    public static void Remember(WriteTransaction tx, long userId, ProfileChangeRow change)
    {
        tx.Execute(
            """
            insert into profile_changes (id, user_id, field, kind, old_value, new_value, at)
            values (@Id, @userId, @Field, @Kind, @OldValue, @NewValue, @At)
            """,
            new { change.Id, userId, change.Field, change.Kind, change.OldValue, change.NewValue, change.At });
        tx.Execute(
            """
            delete from profile_changes where user_id = @userId and id <=
                (select id from profile_changes where user_id = @userId order by id desc limit 1 offset @kept)
            """,
            new { userId, kept = Limits.HistoryItemsMax });
    }
}
