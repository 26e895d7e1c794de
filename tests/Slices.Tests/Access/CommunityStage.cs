using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Access;

/// <summary>One community with somebody in every role, a post in it, and a comment on the post.</summary>
internal sealed class CommunityStage
{
    public const string Roles = "anonymous stranger requester member animator owner";

    private readonly OneServer server;
    private readonly Dictionary<string, Member?> people = new() { ["anonymous"] = null };

    private CommunityStage(OneServer server) => this.server = server;

    public string Slug { get; private set; } = "";

    /// <summary>A word that stands in the community's name, and as a tag in its post, and nowhere else.</summary>
    public string Word { get; } = "zq" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>A member who wrote the post and the comment.</summary>
    public Member Author { get; private set; } = null!;

    public string Post { get; private set; } = "";

    public string Comment { get; private set; } = "";

    /// <summary>A bottle of the author's, thrown into the community, with an answer.</summary>
    public string Bottle { get; private set; } = "";

    /// <summary>The answer, by the owner.</summary>
    public string Answer { get; private set; } = "";

    public Member Owner => people["owner"]!;

    /// <summary>Who plays a role; null for nobody.</summary>
    public Member? this[string role] => people[role];

    /// <summary>Builds it private, so that somebody can ask to join, and then gives it its access.</summary>
    public static async Task<CommunityStage> BuildAsync(OneServer server, string access)
    {
        var stage = new CommunityStage(server);
        foreach (var role in Roles.Split(' ')[1..]) stage.people[role] = await server.JoinAsync();
        stage.Author = await server.JoinAsync();
        stage.Slug = await stage.Owner.FoundAsync("private", stage.Word + " people");
        await stage["requester"]!.PutAsync($"communities/{stage.Slug}/membership");
        foreach (var one in new[] { stage["member"]!, stage["animator"]!, stage.Author })
            await stage.Owner.AdmitAsync(stage.Slug, one);
        await stage.Owner.PutAsync($"communities/{stage.Slug}/members/{stage["animator"]!.Handle}", new { role = "animator" });
        (await stage.Owner.SendAsync("PATCH", $"communities/{stage.Slug}", new { access })).Done();
        stage.Post = await stage.NewPostAsync();
        stage.Comment = await stage.NewCommentAsync();
        stage.Bottle = await stage.NewBottleAsync();
        var answer = await stage.Owner.PostAsync($"posts/{stage.Bottle}/comments", new { text = "Yes" });
        stage.Answer = answer.Text("id");
        return stage;
    }

    /// <summary>A path with its names put in; the new things that it asks for are made.</summary>
    public async Task<string> PathAsync(string pattern)
    {
        var path = pattern.Replace("{slug}", Slug, StringComparison.Ordinal).Replace("{word}", Word, StringComparison.Ordinal)
            .Replace("{post}", Post, StringComparison.Ordinal).Replace("{comment}", Comment, StringComparison.Ordinal)
            .Replace("{bottle}", Bottle, StringComparison.Ordinal).Replace("{answer}", Answer, StringComparison.Ordinal)
            .Replace("{author}", Author.Handle, StringComparison.Ordinal)
            .Replace("{member}", people["member"]!.Handle, StringComparison.Ordinal);
        if (path.Contains("{new post}", StringComparison.Ordinal))
            path = path.Replace("{new post}", await NewPostAsync(), StringComparison.Ordinal);
        if (path.Contains("{new bottle}", StringComparison.Ordinal))
            path = path.Replace("{new bottle}", await NewBottleAsync(), StringComparison.Ordinal);
        if (path.Contains("{new comment}", StringComparison.Ordinal))
            path = path.Replace("{new comment}", await NewCommentAsync(), StringComparison.Ordinal);
        if (path.Contains("{new member}", StringComparison.Ordinal))
            path = path.Replace("{new member}", await NewMemberAsync(), StringComparison.Ordinal);
        if (path.Contains("{outsider}", StringComparison.Ordinal))
            path = path.Replace("{outsider}", (await server.JoinAsync()).Handle, StringComparison.Ordinal);
        return path;
    }

    private Task<string> NewPostAsync() => Author.PublishAsync($"About #{Word}", Slug);

    private async Task<string> NewBottleAsync() =>
        (await Author.PostAsync("bottles", new { text = $"Who knows #{Word}?", community = Slug })).Text("id");

    private async Task<string> NewCommentAsync() =>
        (await Author.PostAsync($"posts/{Post}/comments", new { text = "Yes" })).Text("id");

    private async Task<string> NewMemberAsync()
    {
        var newcomer = await server.JoinAsync();
        await Owner.AdmitAsync(Slug, newcomer);
        return newcomer.Handle;
    }
}
