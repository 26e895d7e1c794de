using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>
/// Who may read a post is written twice, as SQL for lists and in C# for one post. In random worlds both say the same.
/// </summary>
public sealed class Lists_and_single_reads_agree(OneServer server) : IClassFixture<OneServer>
{
    private static readonly string[] Accesses = ["public", "private", "closed"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task In_a_random_world(int seed)
    {
        var dice = new Random(seed);
        var people = new List<Member>();
        for (var n = 0; n < 5; n++) people.Add(await server.JoinAsync());
        var places = new List<(string Slug, Member Owner)>();
        for (var n = 0; n < 4; n++) places.Add((await people[n].FoundAsync(Accesses[n % 3]), people[n]));
        var posts = new List<(string Id, Member Author, string? Place)>();
        for (var step = 0; step < 40; step++) await StepAsync(dice, people, places, posts);

        foreach (var reader in people)
        {
            foreach (var author in people)
            {
                var listed = await reader.WalkAsync($"users/{author.Handle}/posts", "id", "before", 7);
                var readable = new List<string>();
                foreach (var post in posts.Where(one => one.Author == author))
                {
                    var answer = await reader.SendAsync("GET", "posts/" + post.Id);
                    if (answer.Verdict == "200") readable.Insert(0, post.Id);
                    else Assert.Equal("404 not_found", answer.Verdict);
                }

                Assert.Equal(readable, listed);
            }
        }
    }

    private static async Task StepAsync(
        Random dice, List<Member> people, List<(string Slug, Member Owner)> places,
        List<(string Id, Member Author, string? Place)> posts)
    {
        var who = people[dice.Next(people.Count)];
        var (slug, owner) = places[dice.Next(places.Count)];
        switch (dice.Next(8))
        {
            case 0:
                posts.Add((await who.PublishAsync("Outside"), who, null));
                break;
            case 1 or 2 or 3:
                var made = await who.SendAsync("POST", "posts", new { text = "Inside", community = slug });
                if (made.Verdict == "201") posts.Add((made.Body.Text("id"), who, slug));
                break;
            case 4 or 5:
                await owner.SendAsync("PUT", $"communities/{slug}/members/{who.Handle}", new { state = "invited" });
                await who.SendAsync("PUT", $"communities/{slug}/membership");
                break;
            case 6:
                await who.SendAsync("DELETE", $"communities/{slug}/membership");
                break;
            default:
                (await owner.SendAsync("PATCH", "communities/" + slug, new { access = Accesses[dice.Next(3)] })).Done();
                break;
        }
    }
}
