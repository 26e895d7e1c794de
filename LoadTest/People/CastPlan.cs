namespace MyDeclic.LoadTest.People;

/// <summary>Who follows whom and who is where, before anybody exists. The same shape and seed give the same plan.</summary>
/// <param name="Follows">Whom each member follows, by place.</param>
/// <param name="Open">The members of each open community.</param>
/// <param name="Closed">The members of each closed community; the first owns it.</param>
internal sealed record CastPlan(
    IReadOnlyList<IReadOnlyList<int>> Follows, IReadOnlyList<IReadOnlyList<int>> Open,
    IReadOnlyList<IReadOnlyList<int>> Closed)
{
    /// <summary>Makes a plan.</summary>
    public static CastPlan Make(CastShape shape, ulong seed) => new(
        [.. Enumerable.Range(0, shape.Members).Select(member => FollowsOf(member, shape, seed))],
        [.. Enumerable.Range(0, shape.Open).Select(
            community => (IReadOnlyList<int>)[.. Enumerable.Range(0, shape.Members).Where(m => m % shape.Open == community)])],
        [.. Enumerable.Range(0, shape.Closed).Select(community => MembersOf(community, shape, seed))]);

    private static int[] FollowsOf(int member, CastShape shape, ulong seed)
    {
        var dice = new Dice(seed, member);
        var followed = new HashSet<int>();
        if (shape.IsFirstFollowedByAll && member != 0) followed.Add(0);
        for (var tries = 0; followed.Count < shape.FollowsEach && tries < shape.FollowsEach * 20; tries++)
        {
            var candidate = Popular(ref dice, shape.Members);
            if (candidate != member) followed.Add(candidate);
        }

        return [.. followed.Order()];
    }

    private static int[] MembersOf(int community, CastShape shape, ulong seed)
    {
        var dice = new Dice(seed + 1, community);
        var members = new List<int>();
        for (var tries = 0; members.Count < shape.ClosedMembers && tries < shape.ClosedMembers * 20; tries++)
        {
            var candidate = dice.Next(shape.Members);
            if (!members.Contains(candidate)) members.Add(candidate);
        }

        return [.. members];
    }

    // The logarithm of an even choice: the first tenth of the members draws half of the followers, and more.
    private static int Popular(ref Dice dice, int members)
    {
        const int Fineness = 1 << 20;
        var even = (dice.Next(Fineness) + 1) / (double)Fineness;
        return Math.Min(members - 1, (int)Math.Pow(members, even) - 1);
    }
}
