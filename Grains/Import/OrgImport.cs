using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Communities;
using MyDeclic.Search;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>
/// Writes an organisation in one transaction: all of it or nothing. What is there already, by its natural key, is left
/// as it is, so that importing again adds only what is missing.
/// </summary>
/// <remarks>For an empty or stopped server: grains that are in memory do not hear of what this writes.</remarks>
public sealed class OrgImport(CommitQueue queue, IdGenerator ids, TimeProvider clock)
{
    /// <summary>Imports.</summary>
    /// <param name="org">What to write.</param>
    /// <param name="passwordHash">What every new account signs in with; null for nobody to sign in by password.</param>
    /// <param name="tokensAtHand">Tokens kept from an earlier import; good ones stay. Null for no tokens at all.</param>
    /// <param name="progress">Told, on the writer's thread, how many rows of a step are written.</param>
    /// <param name="cancel">Counts until writing begins.</param>
    /// <exception cref="OrgImportException">A community of another kind has one of the slugs.</exception>
    /// <exception cref="StorageException">The database cannot take it.</exception>
    public Task<ImportOutcome> RunAsync(
        ImportedOrg org, string? passwordHash, IReadOnlyCollection<string>? tokensAtHand,
        Action<ImportStep, int> progress, CancellationToken cancel = default) => queue.WriteAsync(
        tx => Write(tx, org, passwordHash, tokensAtHand, progress), cancel);

    /// <summary>Whether anybody has an account whose e-mail address does not end with <paramref name="domain"/>.</summary>
    public Task<bool> HasPeopleOutsideAsync(string domain) => queue.WriteAsync(tx =>
        OrgImportStore.People(tx).Any(person => !person.Email.EndsWith("@" + domain, StringComparison.Ordinal)));

    private ImportOutcome Write(
        WriteTransaction tx, ImportedOrg org, string? passwordHash, IReadOnlyCollection<string>? tokensAtHand,
        Action<ImportStep, int> progress)
    {
        var now = (org.Since ?? clock.GetUtcNow()).ToUnixTimeMilliseconds();
        var (people, newPeople) = WritePeople(tx, org, passwordHash, now, progress);
        var userIds = people.Select(person => person.Id).ToImmutableArray();
        var newFollows = OrgImportStore.InsertFollows(
            tx, org.Follows.Select(follow => (userIds[follow.Follower], userIds[follow.Followee])), now,
            done => progress(ImportStep.Follows, done));
        var (communityIds, newCommunities, newMembers) = WriteCommunities(tx, org, userIds, now, progress);
        if (newPeople == people.Count && !org.Past.IsEmpty)
        {
            var handles = people.ToDictionary(person => person.Handle, person => person.Id, StringComparer.Ordinal);
            var past = new PastComposer(userIds, communityIds, handles);
            PastStore.Insert(tx, past.Compose(org.Past.OrderBy(post => post.At)));
            PastStore.Insert(tx, past.Rest());
        }

        var tokens = WriteTokens(tx, people, tokensAtHand, now, progress);
        var outcome = new ImportOutcome(newPeople, newFollows, newCommunities, newMembers, tokens, userIds);
        if (newPeople + newFollows + newCommunities + newMembers > 0) OrgImportStore.ChangeEpoch(tx);
        if (newPeople + newCommunities > 0) SearchIndex.FillLater(tx);
        return outcome;
    }

    private (List<KnownPerson> People, int Added) WritePeople(
        WriteTransaction tx, ImportedOrg org, string? passwordHash, long now, Action<ImportStep, int> progress)
    {
        var known = OrgImportStore.People(tx);
        var byEmail = known.ToDictionary(person => person.Email, StringComparer.Ordinal);
        var handles = known.Select(person => person.Handle).ToHashSet(StringComparer.Ordinal);
        var everybody = new List<KnownPerson>(org.People.Length);
        var missing = new List<(long, string, ImportedPerson)>();
        foreach (var person in org.People)
        {
            if (!byEmail.TryGetValue(person.Email, out var row))
            {
                row = new KnownPerson(ids.Next(), FreeHandle(person.Handle, handles), person.Email);
                missing.Add((row.Id, row.Handle, person));
            }

            everybody.Add(row);
        }

        OrgImportStore.InsertPeople(tx, missing, passwordHash, now, done => progress(ImportStep.People, done));
        return (everybody, missing.Count);
    }

    private static string FreeHandle(string wished, HashSet<string> taken)
    {
        var handle = wished;
        for (var number = 2; !taken.Add(handle); number++)
        {
            var suffix = number.ToString(CultureInfo.InvariantCulture);
            var kept = Math.Min(wished.Length, Limits.HandleCharactersMax - suffix.Length);
            handle = wished[..kept] + suffix;
        }

        return handle;
    }

    private (List<long> Ids, int Communities, int Members) WriteCommunities(
        WriteTransaction tx, ImportedOrg org, ImmutableArray<long> userIds, long now, Action<ImportStep, int> progress)
    {
        var communityIds = new List<long>(org.Communities.Length);
        int added = 0, members = 0;
        for (var index = 0; index < org.Communities.Length; index++)
        {
            var community = org.Communities[index];
            var known = OrgImportStore.Community(tx, community.Slug);
            if (known is not null && (known.Type != (int)community.Type || known.Access != (int)community.Access))
            {
                throw new OrgImportException(
                    $"The database has a community '{community.Slug}' of another type or access. Nothing was imported.");
            }

            var id = known?.Id ?? ids.Next();
            communityIds.Add(id);
            if (known is null)
            {
                var owner = community.Members.First(member => member.Role == CommunityRole.Owner).Person;
                OrgImportStore.InsertCommunity(tx, id, community, userIds[owner], now);
                added++;
            }

            members += OrgImportStore.InsertMembers(
                tx, id, community.Members.Select(member => (userIds[member.Person], member.Role)), now);
            progress(ImportStep.Communities, index + 1);
        }

        return (communityIds, added, members);
    }

    private ImmutableArray<ImportedToken> WriteTokens(
        WriteTransaction tx, List<KnownPerson> people, IReadOnlyCollection<string>? tokensAtHand, long now,
        Action<ImportStep, int> progress)
    {
        if (tokensAtHand is null) return [];
        var digestsAtHand = tokensAtHand.Select(Secrets.Digest).ToHashSet(StringComparer.Ordinal);
        var covered = OrgImportStore.Tokens(tx)
            .Where(token => digestsAtHand.Contains(token.TokenHash))
            .Select(token => token.UserId)
            .ToHashSet();
        if (people.TrueForAll(person => covered.Contains(person.Id))) return [];

        // Tokens whose secrets are lost must not stay valid.
        OrgImportStore.DeleteTokens(tx);
        var tokens = people.Select(person => new ImportedToken(person.Handle, Secrets.Make())).ToImmutableArray();
        OrgImportStore.InsertTokens(
            tx, people.Zip(tokens, (person, token) => (ids.Next(), person.Id, Secrets.Digest(token.Token))), now,
            done => progress(ImportStep.Tokens, done));
        return tokens;
    }
}
