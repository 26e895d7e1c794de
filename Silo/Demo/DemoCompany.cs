using System.Collections.Immutable;
using MyDeclic.Communities;
using MyDeclic.Conversations;
using MyDeclic.Import;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Demo;

/// <summary>Turns the script into an organisation with a past.</summary>
internal static class DemoCompany
{
    /// <summary>Ends everybody's e-mail address; reserved for examples (RFC 2606), so no mail gets out.</summary>
    public const string EmailDomain = "demo.example";

    private const ulong Seed = 2012;
    private const int FollowsMin = 8;
    private const int FollowsMax = 20;
    private const int FirstCommentMinutes = 4;
    private const int CommentMinutesMax = 25;
    private static readonly TimeSpan Age = TimeSpan.FromDays(30);

    /// <summary>The company as it stands at <paramref name="now"/>.</summary>
    public static ImportedOrg Make(DemoScript script, DateTimeOffset now)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var people = script.People.Select(person => ToPerson(person, taken)).ToImmutableArray();
        var places = people.Select((person, place) => (person.Handle, place))
            .ToDictionary(pair => pair.Handle, pair => pair.place, StringComparer.Ordinal);
        var slugs = script.Communities.Select((community, place) => (community.Slug, place))
            .ToDictionary(pair => pair.Slug, pair => pair.place, StringComparer.Ordinal);
        return new(people, [.. Follows(people.Length)], [.. script.Communities.Select(one => ToCommunity(one, places))])
        {
            Since = now - Age,
            Past = [.. script.Past.Select((post, index) => ToPost(script, post, index, places, slugs, now))],
        };
    }

    /// <summary>Everybody who is in a community, by handle.</summary>
    public static IEnumerable<string> MembersOf(DemoCommunity community, IEnumerable<string> everybody) =>
        community.Members.Contains("*")
            ? everybody
            : community.Animators.Concat(community.Members).Prepend(community.Owner);

    private static ImportedPerson ToPerson(DemoPerson person, HashSet<string> taken)
    {
        var handle = Handles.Make(person.Given, person.Family, taken);
        return new(
            $"{handle}@{EmailDomain}", handle, $"{person.Given} {person.Family}", person.Title, person.Site,
            person.Country, person.Entity, person.Population, person.Bio);
    }

    private static IEnumerable<ImportedFollow> Follows(int people)
    {
        for (var follower = 0; follower < people; follower++)
        {
            var dice = new Dice(Seed, (ulong)follower);
            var others = Enumerable.Range(0, people).Where(place => place != follower).ToList();
            for (var left = FollowsMin + dice.Next(FollowsMax - FollowsMin + 1); left > 0; left--)
            {
                var followee = dice.PickEarly(others);
                others.Remove(followee);
                yield return new(follower, followee);
            }
        }
    }

    private static ImportedCommunity ToCommunity(DemoCommunity community, Dictionary<string, int> places) => new(
        community.Slug, community.Name, community.About, community.Access, community.Type,
        [.. MembersOf(community, places.Keys).Select(handle => new ImportedMember(
            places[handle],
            handle == community.Owner ? CommunityRole.Owner
            : community.Animators.Contains(handle) ? CommunityRole.Animator
            : CommunityRole.Member))]);

    private static ImportedPost ToPost(
        DemoScript script, DemoPost post, int index, Dictionary<string, int> places, Dictionary<string, int> slugs,
        DateTimeOffset now)
    {
        var dice = new Dice(Seed, (ulong)(1_000 + index));
        var community = post.Where is null ? null : script.Communities[slugs[post.Where]];
        var readers = (community is null || community.Access == CommunityAccess.Public
                ? places.Keys
                : MembersOf(community, places.Keys))
            .Where(handle => handle != post.By).Select(handle => places[handle]).ToList();
        var at = now - TimeSpan.FromHours(post.Hours);
        var gap = (now - at) / (post.Comments.Count + 1);
        var comments = post.Comments.Select((comment, place) =>
        {
            var minutes = TimeSpan.FromMinutes(FirstCommentMinutes + place * CommentMinutesMax + dice.Next(CommentMinutesMax));
            var soon = gap * (place + 1);
            return new ImportedComment(places[comment.By], comment.Text, at + (minutes < soon ? minutes : soon));
        });
        var reactions = new List<ImportedReaction>();
        for (var left = Math.Min(post.Likes, readers.Count); left > 0; left--)
        {
            var reader = dice.Pick(readers);
            readers.Remove(reader);
            reactions.Add(new(reader, dice.PickEarly(ReactionKinds.All)));
        }

        return new(
            places[post.By], post.Where is null ? null : slugs[post.Where], post.Kind, post.Text, at,
            [.. comments], [.. reactions]);
    }
}
