using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>
/// Fills an empty database with an organisation of any size, in portions of one transaction each: memory stays bounded,
/// and what was cut short goes on where it stood.
/// </summary>
/// <remarks>For a stopped server: grains that are in memory do not hear of what this writes.</remarks>
public sealed class SeedImport(CommitQueue queue)
{
    /// <summary>Claims an empty database for an import, or finds how far the same one has come in it.</summary>
    /// <param name="name">The import's name, without <c>|</c>.</param>
    /// <param name="until">Up to when its past reaches; an import that was begun keeps its own.</param>
    /// <exception cref="OrgImportException">Somebody is in the database, or another import was begun in it.</exception>
    public Task<SeedState> ClaimAsync(string name, DateTimeOffset until) => queue.WriteAsync(tx =>
    {
        if (SeedStore.Find(tx) is { } begun)
        {
            return begun.Name == name ? begun : throw new OrgImportException(
                $"The database was filled by another seed ('{begun.Name}'). Start with an empty database.");
        }

        if (SeedStore.HasPeople(tx))
            throw new OrgImportException("The database has people already. Start with an empty database.");
        var state = new SeedState(name, until, 0, false);
        SeedStore.Save(tx, state);
        OrgImportStore.ChangeEpoch(tx);
        return state;
    });

    /// <summary>Writes what is missing of an organisation, all but its tokens.</summary>
    /// <param name="org">What to write.</param>
    /// <param name="state">Of <see cref="ClaimAsync"/>.</param>
    /// <param name="passwordHash">What everybody signs in with; null for nobody to sign in by password.</param>
    /// <param name="progress">Told how many people, follows, communities and posts are written.</param>
    /// <param name="cancel">Stops between two portions.</param>
    /// <returns>How far it is now.</returns>
    public async Task<SeedState> WriteAsync(
        StreamedOrg org, SeedState state, string? passwordHash, Action<ImportStep, int> progress,
        CancellationToken cancel = default)
    {
        var skipped = state.Portions;
        Task<bool>? writing = null;
        SeedPortion? written = null;
        // While the writer writes a portion, the next one is made ready here; never more than these two.
        foreach (var portion in new SeedPortions(org, passwordHash).All())
        {
            if (skipped-- > 0)
            {
                progress(portion.Step, portion.Done);
                continue;
            }

            await SettleAsync(writing, written, progress);
            cancel.ThrowIfCancellationRequested();
            state = state with { Portions = state.Portions + 1 };
            (writing, written) = (StartAsync(portion, state), portion);
        }

        await SettleAsync(writing, written, progress);
        return state;
    }

    /// <summary>Gives tokens to some people in place of those they had from here, and ends the import.</summary>
    /// <param name="state">Of <see cref="WriteAsync"/>.</param>
    /// <param name="tokens">By handle.</param>
    public Task FinishAsync(SeedState state, IReadOnlyList<ImportedToken> tokens) => queue.WriteAsync(tx =>
    {
        var ids = new IdGenerator(new PastClock { Now = state.Until }, PastClock.Node);
        OrgImportStore.DeleteTokens(tx);
        var users = SeedStore.IdsOf(tx, tokens.Select(token => token.Handle));
        OrgImportStore.InsertTokens(
            tx, tokens.Select(token => (ids.Next(), users[token.Handle], Secrets.Digest(token.Token))),
            state.Until.ToUnixTimeMilliseconds(), _ => { });
        SeedStore.Save(tx, state with { IsDone = true });
        SearchIndex.FillLater(tx);
        SeedStore.TakeStock(tx);
        OrgImportStore.ChangeEpoch(tx);
    });

    private Task<bool> StartAsync(SeedPortion portion, SeedState after) => queue.WriteAsync(tx =>
    {
        portion.Write(tx);
        SeedStore.Save(tx, after);
        return true;
    });

    private static async Task SettleAsync(Task<bool>? writing, SeedPortion? written, Action<ImportStep, int> progress)
    {
        if (writing is null) return;
        await writing;
        progress(written!.Step, written.Done);
    }
}
