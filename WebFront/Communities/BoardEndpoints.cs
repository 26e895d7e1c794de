using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Communities;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Communities;

/// <summary>What animators put above a community's feed.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this RouteGroupBuilder api)
    {
        var community = api.MapGroup("/communities/{slug}").WithTags("Communities");
        community.MapGet("/board", BoardAsync).Gives<CommunityBoard>("Pinned posts, the announcement and the welcome.")
            .Refuses(404);
        community.MapPut("/pins/{post:id}", PinAsync).GivesNothing("Pins a post.").Refuses(403, 404, 422);
        community.MapDelete("/pins/{post:id}", UnpinAsync).GivesNothing("Takes a pin out.").Refuses(403, 404);
        community.MapPut("/announcement", AnnounceAsync)
            .GivesNothing("Announces something, in place of what was announced.").Refuses(400, 403, 404, 422);
        community.MapDelete("/announcement", EndAnnouncementAsync).GivesNothing("Ends the announcement.").Refuses(403, 404);
        community.MapPut("/announcement/dismissed", DismissAnnouncementAsync)
            .GivesNothing("Takes the announcement off the own screen.").Refuses(403, 404);
        community.MapPut("/welcome", WelcomeAsync)
            .GivesNothing("Says what who just joined is told.").Refuses(403, 404, 422);
        community.MapPut("/welcome/dismissed", DismissWelcomeAsync)
            .GivesNothing("Takes the welcome off the own screen.").Refuses(403, 404);
    }

    private static Task<IResult> PinAsync(string slug, long post, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.PinAsync(http.Caller(), post, true));

    private static Task<IResult> UnpinAsync(string slug, long post, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.PinAsync(http.Caller(), post, false));

    private static Task<IResult> AnnounceAsync(
        string slug, NewAnnouncement body, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.AnnounceAsync(http.Caller(), new(body.Text, body.Until)));

    private static Task<IResult> EndAnnouncementAsync(string slug, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.AnnounceAsync(http.Caller(), null));

    private static Task<IResult> DismissAnnouncementAsync(string slug, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.DismissAsync(http.Caller(), Dismissible.Announcement));

    private static Task<IResult> WelcomeAsync(string slug, NewWelcome body, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.WelcomeAsync(http.Caller(), body.Text));

    private static Task<IResult> DismissWelcomeAsync(string slug, HttpContext http, IGrainFactory grains) =>
        OnBoardAsync(slug, grains, board => board.DismissAsync(http.Caller(), Dismissible.Welcome));

    private static async Task<IResult> BoardAsync(string slug, HttpContext http, IGrainFactory grains)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await grains.GetGrain<ICommunityBoard>(id).BoardAsync(http.Caller())).ToAnswer();
    }

    private static async Task<IResult> OnBoardAsync(
        string slug, IGrainFactory grains, Func<ICommunityBoard, Task<Result>> command)
    {
        if (await grains.FindCommunityAsync(slug) is not { } id) return Answers.NotFound;
        return (await command(grains.GetGrain<ICommunityBoard>(id))).ToAnswer();
    }
}
