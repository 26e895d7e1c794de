using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Notifications;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Notifications;

/// <summary>The own notifications.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("", ListAsync).Gives<NotificationList>("The own notifications that one may see now, newest first.")
            .TakesQuery("unread").TakesPage(Paging.Before).Refuses(400);
        notifications.MapPut("/read", ReadAllAsync)
            .GivesNothing("Marks all notifications up to a position as read, on all devices.").Refuses(400);
        notifications.MapPut("/{id:id}/read", ReadAsync).GivesNothing("Marks a notification as read, on all devices.")
            .Refuses(404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IGrainFactory grains)
    {
        var page = http.ReadPage(Paging.Before);
        if (!page.IsDone) return Answers.Refuse(page.Refusal);
        var caller = http.Caller();
        var result = await grains.GetGrain<INotificationsGrain>(caller.UserId)
            .ListAsync(caller, page.Value, http.ReadFlag("unread"));
        return result.ToAnswer(http.Page);
    }

    private static async Task<IResult> ReadAllAsync(ReadUpTo body, HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        return (await grains.GetGrain<INotificationsGrain>(caller.UserId).ReadAllAsync(caller, body.Position)).ToAnswer();
    }

    private static async Task<IResult> ReadAsync(long id, HttpContext http, IGrainFactory grains)
    {
        var caller = http.Caller();
        return (await grains.GetGrain<INotificationsGrain>(caller.UserId).ReadAsync(caller, id)).ToAnswer();
    }
}
