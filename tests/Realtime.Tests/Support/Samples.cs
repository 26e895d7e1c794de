using System.Collections.Immutable;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.Realtime.Tests.Support;

/// <summary>Content for events.</summary>
internal static class Samples
{
    public static PostView Post(string text) => new(
        9_007_199_254_740_993, new AuthorView("alice", "Alice"), text, text, PostKind.BestPractice, null,
        DateTimeOffset.UnixEpoch, null, ["tips"], [], ImmutableSortedDictionary<string, int>.Empty.Add("like", 2),
        null, 3, 4);
}
