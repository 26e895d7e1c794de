using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Bottles;
using MyDeclic.Posts;
using MyDeclic.Search;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>People: opening an account, finding people, their pages and posts.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapPost("", SignUpAsync).AllowAnonymous().Creates<UserView>("Opens an account.").Refuses(403, 409, 422);
        users.MapGet("", SearchAsync).Gives<PageOf<PersonView>>("Finds people by the start of a word of their name.")
            .TakesQuery("q").TakesPage(Paging.After).Refuses(400, 422);
        users.MapGet("/{handle}", GetAsync).Gives<UserView>("A person's page.").Refuses(404);
        users.MapGet("/{handle}/posts", PostsAsync).Gives<PostList>("What a person published; of one kind, if it is given.")
            .TakesQuery("kind").TakesPage(Paging.Before).Refuses(400, 404, 422);
        users.MapGet("/{handle}/contributions", ContributionsAsync)
            .Gives<Contributions>("How much a person contributed, of what one may read.").Refuses(404);
        users.MapGet("/{handle}/answers", AnswersAsync)
            .Gives<PageOf<AnsweredFound>>("Questions that a person's answer solved, newest first.")
            .TakesPage(Paging.After).Refuses(400, 404);
    }

    private static async Task<IResult> ContributionsAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        return (await grains.GetGrain<IPostListsGrain>(0).ContributionsAsync(http.Caller(), userId)).ToAnswer();
    }

    private static async Task<IResult> AnswersAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IBottleBoxesGrain>(0).SolvedByAsync(http.Caller(), userId, page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> SignUpAsync(
        NewUser body, HttpContext http, IGrainFactory grains, AccountGuard guard)
    {
        if (guard.BeginSignUp(http) is { } refusal) return Answers.Refuse(refusal);
        var result = await grains.GetGrain<IAccountGrain>(0)
            .SignUpAsync(new(body.Handle, body.Name, body.Email, body.Password));
        return result.ToCreated(http, user => "/users/" + user.Handle);
    }

    private static async Task<IResult> SearchAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var result = await grains.GetGrain<IUserDirectoryGrain>(0)
            .SearchAsync(http.Caller(), http.ReadQuery("q"), page.Value);
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> GetAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IUserGrain>(userId).GetAsync(http.Caller());
        return result.ToAnswer();
    }

    private static async Task<IResult> PostsAsync(string handle, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var (kind, refusal) = http.ReadWord<PostKind>("kind");
        if (refusal is not null) return Answers.Refuse(refusal);
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IPostListsGrain>(0).ByAuthorAsync(http.Caller(), userId, kind, page.Value);
        return result.ToAnswer(http.Page);
    }
}
