namespace MyDeclic.LoadTest.People;

/// <summary>How large a cast is, and how it hangs together.</summary>
/// <param name="Members">Members.</param>
/// <param name="Open">Communities that everybody may read; each member is in one of them.</param>
/// <param name="Closed">Communities that only their members know of.</param>
/// <param name="ClosedMembers">Members of each closed community.</param>
/// <param name="FollowsEach">People whom each member follows.</param>
/// <param name="IsFirstFollowedByAll">Whether everybody follows the first member besides.</param>
internal sealed record CastShape(
    int Members, int Open, int Closed, int ClosedMembers, int FollowsEach, bool IsFirstFollowedByAll = false)
{
    /// <summary>
    /// Proportions of a real roll-out: 420 communities for 4 300 members at launch. A closed community has a dozen
    /// members; a member follows ten people, of whom a few have a great many followers.
    /// </summary>
    public static CastShape Of(int members)
    {
        var communities = Math.Max(2, members / 10);
        var closed = Math.Max(1, communities / 10);
        return new(members, communities - closed, closed, Math.Min(12, members), Math.Min(10, members - 1));
    }
}
