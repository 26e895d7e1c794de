using System.Collections.Immutable;
using MyDeclic.Bookmarks;
using MyDeclic.Conversations;
using MyDeclic.Posts;
using MyDeclic.Silo.World;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Silo.Demo;

/// <summary>
/// Lets the company rate its ideas, vote, share and keep posts, once. Through the same grains as everybody else.
/// </summary>
internal sealed class DemoInteractions(DemoSeed seed, IGrainFactory grains, TimeProvider clock)
{
    private const ulong Chance = 2014;
    private const int RatesInHundred = 40;
    private const int VotesInHundred = 60;
    private const int PollDays = 7;
    private const int PostsRead = 60;
    private const int PostsKept = 3;
    private const string Reader = "nathalie.morel";
    private const string Asker = "claire.fontaine";

    private static readonly ImmutableArray<string> s_options =
        ["Door assembly live from Flins", "How the battery lab tests", "A morning in Curitiba", "Questions to the board"];

    /// <summary>Does all of it.</summary>
    public async Task DoAsync()
    {
        var dice = new Dice(Chance, 0);
        var posts = await PostsAsync();
        foreach (var post in posts.Where(post => PostRating.IsFor(post.Kind))) await RateAsync(post, dice);
        await AskAsync(dice);
        if (posts.FirstOrDefault(post => post.Kind == PostKind.BestPractice) is not { } practice) return;
        await ShareAsync(practice);
        await KeepAsync(posts);
    }

    private async Task<ImmutableArray<PostView>> PostsAsync()
    {
        var reader = seed.Caller(Reader);
        var feed = await grains.GetGrain<Feeds.IFeedGrain>(reader.UserId).ReadAsync(reader, new PageRequest(null, PostsRead));
        return feed.IsDone ? feed.Value.Items : [];
    }

    private async Task RateAsync(PostView post, Dice dice)
    {
        foreach (var handle in seed.Handles.Where(handle => handle != post.Author.Handle))
        {
            if (dice.Next(100) >= RatesInHundred) continue;
            var stars = PostRating.StarsMax - dice.Next(dice.Next(PostRating.StarsMax) + 1);
            await grains.GetGrain<IConversationRating>(post.Id).RateAsync(seed.Caller(handle), stars);
        }
    }

    private async Task AskAsync(Dice dice)
    {
        var asker = seed.Caller(Asker);
        var asked = await grains.GetGrain<IUserGrain>(asker.UserId).PublishAsync(asker, new CreatePost(
            "Which visit shall we film next? The vote is open for a week. #visits", PostKind.Message, "help", null,
            Poll: new NewPoll(s_options, clock.GetUtcNow().AddDays(PollDays))));
        if (!asked.IsDone) return;
        foreach (var handle in seed.Handles)
        {
            if (dice.Next(100) >= VotesInHundred) continue;
            await grains.GetGrain<IConversationPoll>(asked.Value.Id)
                .VoteAsync(seed.Caller(handle), [dice.Next(s_options.Length)]);
        }
    }

    private Task ShareAsync(PostView post)
    {
        var sharer = seed.Caller(Reader);
        return grains.GetGrain<IUserGrain>(sharer.UserId).PublishAsync(sharer, new CreatePost(
            "We do it like this in Flins since last week, and it works. Ask me.", PostKind.Message, null, null,
            SharedId: post.Id));
    }

    private async Task KeepAsync(ImmutableArray<PostView> posts)
    {
        var reader = seed.Caller(Reader);
        var practices = posts.Where(post => post.Kind == PostKind.BestPractice).Take(PostsKept).ToList();
        for (var number = 0; number < practices.Count; number++)
        {
            await grains.GetGrain<IBookmarksGrain>(reader.UserId).SaveAsync(reader, new SaveBookmark(
                practices[number].Id, number == 0 ? ["tuesday", "doors"] : ["later"],
                number == 0 ? "Show it to the team on Tuesday." : null));
        }
    }
}
