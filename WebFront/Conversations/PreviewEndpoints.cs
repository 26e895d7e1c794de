using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MyDeclic.Conversations;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Conversations;

/// <summary>The preview of a post's first link.</summary>
internal static class PreviewEndpoints
{
    public static void MapPreviews(this RouteGroupBuilder api) => api.MapDelete("/posts/{id:id}/preview", RemoveAsync)
        .GivesNothing("Takes the preview of an own post's link away.").WithTags("Conversations").Refuses(403, 404);

    private static async Task<IResult> RemoveAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IConversationPreview>(id).RemoveAsync(http.Caller())).ToAnswer();
}
