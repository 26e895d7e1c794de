using MyDeclic.LoadTest.Live;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Runs;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Workday;

/// <summary>Decides who does what next, the same for the same seed.</summary>
internal sealed class WorkdayCrowd
{
    private const int Fineness = 1 << 24;

    // Beginnings of names that people search for.
    private static readonly string[] Beginnings =
        ["ma", "je", "an", "so", "pi", "ca", "lu", "du", "ro", "be", "el", "sa", "mi", "le", "ch", "al"];

    private static readonly string[] Subjects = ["qua", "ass", "ba", "sa", "tr", "la", "mo", "e", "su", "le"];

    private readonly LoadStage _stage;
    private readonly Typist _typist;
    private readonly ulong _seed;
    private readonly IReadOnlyList<int>[] _communitiesOf;

    /// <summary>A crowd on a stage.</summary>
    public WorkdayCrowd(LoadStage stage, Typist typist, ulong seed)
    {
        (_stage, _typist, _seed) = (stage, typist, seed);
        var of = stage.Cast.Members.Select(_ => new List<int>()).ToArray();
        for (var community = 0; community < stage.Cast.Communities.Count; community++)
        {
            foreach (var member in stage.Cast.Communities[community].Members) of[member].Add(community);
        }

        _communitiesOf = [.. of];
    }

    /// <summary>
    /// Everybody watches home and what concerns them; who is in a closed community watches it as well, and so do some
    /// in an open one.
    /// </summary>
    public static IReadOnlyList<WatcherPlan> Plan(LoadStage stage, int connections)
    {
        var cast = stage.Cast;
        return [.. Enumerable.Range(0, connections).Select(number =>
        {
            var member = number % cast.Members.Count;
            var community = cast.Communities.LastOrDefault(one => one.Members.Contains(member));
            string[] words = community is null ? ["home", "me"] : ["home", "me", "community:" + community.Slug];
            return new WatcherPlan(member, words);
        })];
    }

    /// <summary>Does the next thing.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="cancel">Gives up.</param>
    public Task ActAsync(int number, long due, CancellationToken cancel)
    {
        var dice = new Dice(_seed, number);
        var act = WorkdayMix.Pick(dice.Next(Fineness) / (double)Fineness);
        var member = dice.Next(_stage.Cast.Members.Count);
        return act switch
        {
            WorkdayAct.Post => PostAsync(member, dice, due, cancel),
            WorkdayAct.Comment => AtPostAsync(member, dice, due, post => _typist.CommentAsync(member, post, due, cancel), cancel),
            WorkdayAct.React => AtPostAsync(member, dice, due, post => _typist.ReactAsync(member, post, due, cancel), cancel),
            WorkdayAct.ReadThread => AtPostAsync(
                member, dice, due, post => _typist.ReadAsync("read thread", member, $"posts/{post.Id}/comments", due, cancel),
                cancel),
            WorkdayAct.ReadCommunity => ReadCommunityAsync(member, dice, due, cancel),
            WorkdayAct.ReadProfile => _typist.ReadAsync(
                "read profile", member, "users/" + _stage.Cast.Members[dice.Next(_stage.Cast.Members.Count)].Handle, due, cancel),
            WorkdayAct.SearchPeople => SearchPeopleAsync(member, dice, due, cancel),
            WorkdayAct.SearchCommunities => _typist.ReadAsync(
                "search communities", member, "communities?q=" + dice.Pick(Subjects), due, cancel),
            WorkdayAct.SearchTags => _typist.ReadAsync("search tags", member, "tags?q=" + dice.Pick(Subjects), due, cancel),
            _ => ReadHomeAsync(member, due, cancel),
        };
    }

    /// <summary>Searches for people.</summary>
    public Task SearchPeopleAsync(int member, Dice dice, long due, CancellationToken cancel) =>
        _typist.ReadAsync("search people", member, "users?q=" + dice.Pick(Beginnings), due, cancel);

    private Task ReadHomeAsync(int member, long due, CancellationToken cancel) =>
        _typist.ReadAsync("read home", member, "feed", due, cancel);

    private Task ReadCommunityAsync(int member, Dice dice, long due, CancellationToken cancel)
    {
        var mine = _communitiesOf[member];
        if (mine.Count == 0) return ReadHomeAsync(member, due, cancel);
        var slug = _stage.Cast.Communities[mine[dice.Next(mine.Count)]].Slug;
        return _typist.ReadAsync("read community", member, $"communities/{slug}/posts", due, cancel);
    }

    // Half of the posts stand in a community of the author's.
    private Task PostAsync(int member, Dice dice, long due, CancellationToken cancel)
    {
        var mine = _communitiesOf[member];
        var community = mine.Count > 0 && dice.Next(2) == 0 ? mine[dice.Next(mine.Count)] : Place.None;
        return _typist.PostAsync(member, community, due, cancel);
    }

    // Nobody reads or answers what they may not see, or what is not there yet: then they open their home feed.
    private Task AtPostAsync(
        int member, Dice dice, long due, Func<KnownPost, Task> act, CancellationToken cancel)
    {
        var post = _typist.Recent(ref dice);
        var isVisible = post is not null && (post.Place.Community == Place.None
            || _stage.Cast.Communities[post.Place.Community].IsOpen || _communitiesOf[member].Contains(post.Place.Community));
        return isVisible ? act(post!) : ReadHomeAsync(member, due, cancel);
    }
}
