using System.Collections.Immutable;
using MyDeclic.Media;
using MyDeclic.Posts;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Tests.Rig;

/// <summary>Views as grains give them.</summary>
public static class Samples
{
    public static DateTimeOffset Noon { get; } = new(2030, 1, 2, 14, 0, 0, 5, TimeSpan.FromHours(2));

    public static PostView Post { get; } = new(
        9_007_199_254_740_993, new("alice", "Alice Élan"), "Hé <b>", "<p>Hé &lt;b&gt;</p>", PostKind.BestPractice, null,
        Noon, null, ["tag"], [], ImmutableSortedDictionary<string, int>.Empty.Add("like", 2), ["like"], 3, 4,
        [new(11, MediaKind.Photo, 640, 480, "A door", 0)]);

    public static UserView User { get; } = new(
        7, "alice", "Alice", "", "", "", "", "", Population.OnSiteContractor, 1, 2, false, Noon, "", "", [], [], [], [],
        null, null, "12");
}
