using MyDeclic.Storage;

namespace MyDeclic;

/// <summary>The operations by which retries are recognised; see <see cref="Operation"/>.</summary>
internal static class OperationStore
{
    /// <summary>
    /// What an earlier request with the same key made: null when there was none, a refusal when it was another request.
    /// </summary>
    public static Result<Committed>? Find(WriteTransaction tx, long userId, Operation? operation)
    {
        if (operation is null) return null;
        var row = tx.QuerySingleOrDefault<Row>(
            "select request_hash, result_id from operations where user_id = @userId and op_key = @Key",
            new { userId, operation.Key });
        if (row is null) return null;
        if (row.RequestHash != operation.RequestHash)
        {
            return new Refusal(
                ErrorCode.IdempotencyMismatch, "This Idempotency-Key was used for a different request.");
        }

        return new Committed(0, row.ResultId, Existed: true);
    }

    /// <summary>Remembers what the operation made.</summary>
    public static void Record(
        WriteTransaction tx, long userId, Operation? operation, string kind, long resultId, DateTimeOffset at)
    {
        if (operation is null) return;
        tx.Execute(
            """
            insert into operations (user_id, op_key, request_hash, kind, result_id, created_at)
            values (@userId, @Key, @RequestHash, @kind, @resultId, @at)
            """,
            new { userId, operation.Key, operation.RequestHash, kind, resultId, at = at.ToUnixTimeMilliseconds() });
    }

    /// <summary>Forgets operations from before a time; their keys are free again.</summary>
    public static int Forget(WriteTransaction tx, DateTimeOffset before) => tx.Execute(
        "delete from operations where created_at < @before", new { before = before.ToUnixTimeMilliseconds() });

    private sealed record Row
    {
        public string RequestHash { get; init; } = "";

        public long ResultId { get; init; }
    }
}
