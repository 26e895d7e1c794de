using System.Collections.Immutable;
using MyDeclic.Conversations;
using MyDeclic.Import;
using MyDeclic.Posts;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>
/// What was written in the past year. Six posts in ten stand in a community; an eighth has comments, a quarter has
/// reactions, which makes 0.3 comments and 0.6 reactions a post.
/// </summary>
internal sealed class SeedPosts(
    SeedPreset preset, SeedCommunities communities, IReadOnlyList<ImportedPerson> people, DateTimeOffset until, ulong seed)
{
    private const int InCommunityPercent = 60;
    private const int HubPerMille = 2;
    private const int CommentedPercent = 12;
    private const double CommentsScale = 2.0;
    private const int ReactedPercent = 25;
    private const double ReactionsScale = 1.87;
    private const int MostPerPost = 60;
    private const int LikePercent = 70;

    // A comment comes within hours: the mean of an exponential law.
    private const double CommentAfterHours = 5;
    private static readonly TimeSpan CommentWithin = TimeSpan.FromDays(5);

    private readonly int _ordinary = preset.Members - SeedPeople.FirstOrdinary;

    // A step that spreads the busiest writers over everybody, so that they are not those whom most follow.
    private readonly int _writersStep = SeedWalk.Spreading(preset.Members - SeedPeople.FirstOrdinary);

    /// <summary>All posts, in the order of their time.</summary>
    public IEnumerable<ImportedPost> All() =>
        SeedCalendar.Spread(preset.Posts, until, seed).Select((at, number) => Make(number, at));

    private ImportedPost Make(int number, DateTimeOffset at)
    {
        var dice = SeedDice.Of(seed, SeedSubject.Post, number);
        var isHub = dice.Next(1_000) < HubPerMille;
        int? community = !isHub && dice.Next(100) < InCommunityPercent ? dice.Early(communities.Count) : null;
        var author = isHub ? SeedPeople.Hub
            : community is { } place ? communities.MemberOf(place, dice.Early(communities.SizeOf(place)))
            : Blogger(dice);
        var kind = isHub ? PostKind.News : Kind(dice);
        var text = SeedText.Post(dice, kind, people[SeedPeople.FirstOrdinary + dice.Next(_ordinary)].Handle);
        return new(author, community, kind, text, at, Comments(dice, community, at), Reactions(dice, community));
    }

    // Contractors have no blog; whoever comes next may have one.
    private int Blogger(Dice dice)
    {
        var writer = dice.Early(_ordinary);
        while (true)
        {
            var place = SeedPeople.FirstOrdinary + (int)((long)writer * _writersStep % _ordinary);
            if (SeedPeople.PopulationOf(place) != Population.OnSiteContractor) return place;
            writer = (writer + 1) % _ordinary;
        }
    }

    private ImmutableArray<ImportedComment> Comments(Dice dice, int? community, DateTimeOffset posted)
    {
        if (dice.Next(100) >= CommentedPercent) return [];
        var comments = new List<ImportedComment>();
        for (var left = Math.Min(MostPerPost, dice.AtLeastOne(CommentsScale)); left > 0; left--)
        {
            var after = TimeSpan.FromHours(Math.Min(CommentWithin.TotalHours, -CommentAfterHours * Math.Log(1 - dice.Even())));
            var at = posted + after < until ? posted + after : until;
            var author = Somebody(dice.Next(Audience(community)), community);
            comments.Add(new(author, SeedText.Comment(dice, people[Somebody(0, community)].Handle), at));
        }

        return [.. comments.OrderBy(comment => comment.At)];
    }

    // Everybody gives one reaction at most: neighbours in the audience, from somewhere on.
    private ImmutableArray<ImportedReaction> Reactions(Dice dice, int? community)
    {
        if (dice.Next(100) >= ReactedPercent) return [];
        var audience = Audience(community);
        var count = Math.Min(Math.Min(MostPerPost, audience), dice.AtLeastOne(ReactionsScale));
        var first = dice.Next(audience);
        var reactions = ImmutableArray.CreateBuilder<ImportedReaction>(count);
        for (var number = 0; number < count; number++)
        {
            var kind = dice.Next(100) < LikePercent ? ReactionKinds.All[0] : dice.Pick(ReactionKinds.All);
            reactions.Add(new(Somebody((first + number) % audience, community), kind));
        }

        return reactions.MoveToImmutable();
    }

    private int Audience(int? community) => community is { } place ? communities.SizeOf(place) : _ordinary;

    private int Somebody(int number, int? community) => community is { } place
        ? communities.MemberOf(place, number)
        : SeedPeople.FirstOrdinary + (int)((long)number * _writersStep % _ordinary);

    private static PostKind Kind(Dice dice) => dice.Next(100) switch
    {
        < 70 => PostKind.Message,
        < 82 => PostKind.Question,
        < 88 => PostKind.Idea,
        < 94 => PostKind.BestPractice,
        _ => PostKind.News,
    };
}
