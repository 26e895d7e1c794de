using Dapper;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Mails on their way, in SQL.</summary>
internal sealed class MailStore(Database database)
{
    private const string SecretKey = "mail_secret";

    /// <summary>Those that are due, the oldest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> DueAsync(DateTimeOffset now, int limit)
    {
        await using var connection = await database.OpenReadAsync();
        return [.. await connection.QueryAsync<OutgoingMail>(
            """
            select m.id, u.email, u.name, m.subject, m.html, m.text, m.unsubscribe, m.created_at, m.attempts
            from mails m join users u on u.id = m.user_id where m.due_at <= @now order by m.due_at, m.id limit @limit
            """,
            new { now = now.ToUnixTimeMilliseconds(), limit })];
    }

    /// <summary>What unsubscribing links are signed with; made when it is first asked for.</summary>
    public async Task<string> SecretAsync(CommitQueue queue)
    {
        await using var connection = await database.OpenReadAsync();
        return await connection.ExecuteScalarAsync<string?>("select value from meta where key = @SecretKey", new { SecretKey })
            ?? await queue.WriteAsync(MakeSecret);
    }

    /// <summary>Puts a mail on its way.</summary>
    public static void Insert(
        WriteTransaction tx, long id, long userId, DigestView mail, string unsubscribe, DateTimeOffset now) => tx.Execute(
        """
        insert into mails (id, user_id, subject, html, text, unsubscribe, created_at, due_at, attempts)
        values (@id, @userId, @Subject, @Html, @Text, @unsubscribe, @at, @at, 0)
        """,
        new { id, userId, mail.Subject, mail.Html, mail.Text, unsubscribe, at = now.ToUnixTimeMilliseconds() });

    /// <summary>Forgets a mail that was sent, or never will be.</summary>
    public static void Delete(WriteTransaction tx, long id) => tx.Execute("delete from mails where id = @id", new { id });

    /// <summary>Tries again later.</summary>
    public static void PutOff(WriteTransaction tx, long id, DateTimeOffset due) => tx.Execute(
        "update mails set attempts = attempts + 1, due_at = @due where id = @id",
        new { id, due = due.ToUnixTimeMilliseconds() });

    private static string MakeSecret(WriteTransaction tx)
    {
        tx.Execute(
            "insert into meta (key, value) values (@SecretKey, @value) on conflict (key) do nothing",
            new { SecretKey, value = Secrets.Make() });
        return tx.ExecuteScalar<string>("select value from meta where key = @SecretKey", new { SecretKey })!;
    }
}
