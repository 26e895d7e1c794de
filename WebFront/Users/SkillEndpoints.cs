using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.WebFront.Users;

/// <summary>Skills: declared by each for oneself, confirmed by colleagues.</summary>
internal static class SkillEndpoints
{
    public static void MapSkills(this RouteGroupBuilder api)
    {
        var mine = api.MapGroup("/me/skills").WithTags("Me");
        mine.MapGet("", ListAsync).Gives<ListOf<SkillView>>("The own skills, with who sees them.");
        mine.MapPut("/{skill}", DeclareAsync).Gives<SkillView>("Adds a skill to the own profile, or changes it.")
            .Refuses(400, 403, 422);
        mine.MapDelete("/{skill}", RemoveAsync).GivesNothing("Removes a skill with its confirmations.");
        api.MapGet("/skills", CompleteAsync).WithTags("Users")
            .Gives<ListOf<SkillCount>>("Skills that start with q, most frequent first, at most 10.")
            .TakesQuery("q").Refuses(403, 422);
        var skill = api.MapGroup("/users/{handle}/skills/{skill}").WithTags("Users");
        skill.MapPut("/confirmation", ConfirmAsync).GivesNothing("Confirms a colleague's skill.").Refuses(400, 403, 404);
        skill.MapDelete("/confirmation", UnconfirmAsync).GivesNothing("Takes the confirmation back.").Refuses(404);
        skill.MapGet("/confirmations", ConfirmationsAsync)
            .Gives<PageOf<ConfirmationView>>("Who confirmed a skill, newest first, as far as one may know.")
            .TakesPage(Paging.After).Refuses(400, 404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserSkills>(caller.UserId).ListAsync(caller);
        return result.ToAnswer(page => Paging.All(page.Items));
    }

    private static async Task<IResult> DeclareAsync(
        string skill, SkillChange body, HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        DeclareSkill command = new(skill, body.Name, body.Level, body.Audience);
        return (await grains.GetGrain<IUserSkills>(caller.UserId).DeclareAsync(caller, command)).ToAnswer();
    }

    private static async Task<IResult> RemoveAsync(string skill, HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        return (await grains.GetGrain<IUserSkills>(caller.UserId).RemoveAsync(caller, skill)).ToAnswer();
    }

    private static async Task<IResult> CompleteAsync(HttpContext http, IGrainFactory grains)
    {
        var result = await grains.GetGrain<IUserDirectoryGrain>(0).SkillsAsync(http.Caller(), http.ReadQuery("q"));
        return result.ToAnswer(page => Paging.All(page.Items));
    }

    private static async Task<IResult> ConfirmAsync(
        string handle, string skill, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        return (await grains.GetGrain<IUserSkills>(userId).ConfirmAsync(http.Caller(), skill)).ToAnswer();
    }

    private static async Task<IResult> UnconfirmAsync(
        string handle, string skill, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        return (await grains.GetGrain<IUserSkills>(userId).UnconfirmAsync(http.Caller(), skill)).ToAnswer();
    }

    private static async Task<IResult> ConfirmationsAsync(
        string handle, string skill, HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.After);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        if (await grains.FindUserAsync(handle) is not { } userId) return Answers.NotFound;
        var result = await grains.GetGrain<IUserSkills>(userId).ConfirmationsAsync(http.Caller(), skill, page.Value);
        return result.ToAnswer(http.Page);
    }
}
