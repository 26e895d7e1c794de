using MyDeclic.Storage;

namespace MyDeclic;

/// <summary>
/// Runs a command's transaction and turns what an operator or a caller can expect (a refusal found inside it, a full
/// queue, a database out of reach) into refusals.
/// </summary>
public sealed class Commits(CommitQueue queue)
{
    private const int RetryAfterSeconds = 2;

    /// <summary>
    /// Commits <paramref name="work"/>. When it refuses, everything it wrote is rolled back with it.
    /// </summary>
    /// <returns>What it answered, once that is durable.</returns>
    public async Task<Result<T>> RunAsync<T>(Func<WriteTransaction, Result<T>> work)
        where T : class
    {
        try
        {
            return await queue.WriteAsync(tx =>
            {
                var result = work(tx);
                return result.IsDone ? result : throw new RefusedInTransactionException(result.Refusal);
            });
        }
        catch (RefusedInTransactionException refused)
        {
            return refused.Refusal;
        }
        catch (StorageBusyException)
        {
            return new Refusal(
                ErrorCode.Overloaded, "The server has too much to write just now.", RetryAfterSeconds: RetryAfterSeconds);
        }
        catch (StorageException)
        {
            return new Refusal(
                ErrorCode.Unavailable, "The database cannot take this now.", RetryAfterSeconds: RetryAfterSeconds);
        }
    }

    private sealed class RefusedInTransactionException(Refusal refusal) : Exception
    {
        public Refusal Refusal { get; } = refusal;
    }
}
