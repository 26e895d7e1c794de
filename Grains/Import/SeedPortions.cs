using MyDeclic.Communities;
using MyDeclic.Storage;

namespace MyDeclic.Import;

/// <summary>Cuts an organisation into transactions, always at the same places, and gives everything its id.</summary>
internal sealed class SeedPortions(StreamedOrg org, string? passwordHash)
{
    // About ten thousand rows a transaction: one fsync for many rows, little to hold, and progress to be seen.
    private const int PeopleEach = 5_000;
    private const int FollowsEach = 20_000;
    private const int CommunitiesEach = 100;
    private const int PostsEach = 5_000;

    private readonly IdGenerator _ids = new(new PastClock { Now = org.Since }, PastClock.Node);
    private readonly long _since = org.Since.ToUnixTimeMilliseconds();

    /// <summary>Everything, in an order in which each row finds what it refers to.</summary>
    public IEnumerable<SeedPortion> All()
    {
        long[] users = [.. org.People.Select(_ => _ids.Next())];
        var communities = new List<long>();
        return People(users).Concat(Follows(users)).Concat(Communities(users, communities)).Concat(Past(users, communities));
    }

    private IEnumerable<SeedPortion> People(long[] users)
    {
        var done = 0;
        foreach (var people in org.People.Chunk(PeopleEach))
        {
            var rows = SeedStore.PeopleRows(
                people.Select((person, at) => (users[done + at], person)), passwordHash, _since);
            done += people.Length;
            yield return new(ImportStep.People, done, tx => SeedStore.InsertPeople(tx, rows));
        }
    }

    private IEnumerable<SeedPortion> Follows(long[] users)
    {
        var done = 0;
        foreach (var follows in org.Follows.Chunk(FollowsEach))
        {
            var rows = SeedStore.FollowRows(
                follows.Select(follow => (users[follow.Follower], users[follow.Followee])), _since);
            done += follows.Length;
            yield return new(ImportStep.Follows, done, tx => SeedStore.InsertFollows(tx, rows));
        }
    }

    private IEnumerable<SeedPortion> Communities(long[] users, List<long> communities)
    {
        foreach (var some in org.Communities.Chunk(CommunitiesEach))
        {
            var members = new List<object?[]>();
            var founded = new List<(long Id, long Owner, ImportedCommunity Community)>();
            foreach (var community in some)
            {
                var id = _ids.Next();
                communities.Add(id);
                founded.Add((id, users[community.Members.First(one => one.Role == CommunityRole.Owner).Person], community));
                SeedStore.AddMemberRows(
                    members, id, community.Members.Select(member => (users[member.Person], member.Role)), _since);
            }

            yield return new(ImportStep.Communities, communities.Count, tx =>
            {
                foreach (var (id, owner, community) in founded)
                    OrgImportStore.InsertCommunity(tx, id, community, owner, _since);
                SeedStore.InsertMembers(tx, members);
            });
        }
    }

    private IEnumerable<SeedPortion> Past(long[] users, List<long> communities)
    {
        var handles = org.People.Select((person, place) => (person.Handle, place))
            .ToDictionary(pair => pair.Handle, pair => users[pair.place], StringComparer.Ordinal);
        var past = new PastComposer(users, communities, handles);
        var done = 0;
        foreach (var posts in org.Past.Chunk(PostsEach))
        {
            var rows = past.Compose(posts);
            done += posts.Length;
            yield return new(ImportStep.Posts, done, tx => PastStore.Insert(tx, rows));
        }

        var rest = past.Rest();
        yield return new(ImportStep.Posts, done, tx => PastStore.Insert(tx, rest));
    }
}
