using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using MyDeclic.Media;
using MyDeclic.Users;
using MyDeclic.WebFront.Users;
using Orleans;

namespace MyDeclic.WebFront.Media;

/// <summary>Photos and videos.</summary>
internal static class MediaEndpoints
{
    /// <summary>
    /// Kept by the browser of who saw it, and asked for again each time: who may not see it any more is refused then.
    /// </summary>
    public const string CacheControl = "private, no-cache";

    private const string Portrait = "portrait";

    private static readonly Refusal s_damaged = new(ErrorCode.MediaDamaged, "The stored file is missing or damaged.");

    public static void MapMedia(this RouteGroupBuilder api)
    {
        var media = api.MapGroup("/media").WithTags("Media");
        media.MapPost("", UploadAsync).Creates<AttachmentView>("Takes in a photo or video: the body is the file.")
            .TakesQuery("use").TakesQuery("crop").Refuses(400, 413, 415, 422, 501, 507);
        media.MapDelete("/{id:id}", DiscardAsync).GivesNothing("Removes an own photo or video that hangs on nothing.");
        media.MapGet("/{id:id}/{variant}", ReadAsync).Gives<byte[]>("A file: s, m, l; poster, video.").Refuses(404);
        api.MapGet("/photos", PhotosAsync).WithTags("Users")
            .Gives<ListOf<PhotoView>>("The photos of people, named by handles=a,b,c, as far as one may see them.")
            .TakesQuery("handles").Refuses(422);
        var photo = api.MapGroup("/me/photo").WithTags("Me");
        photo.MapPut("", ShowAsync).Gives<Me>("Shows an uploaded portrait on the own profile.").Refuses(403, 404);
        photo.MapDelete("", RemoveAsync).Gives<Me>("Removes the own photo.").Refuses(403);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, MediaUploads uploads)
    {
        var use = http.ReadQuery("use");
        if (use.Length > 0 && use != Portrait)
            return Answers.Refuse(new(ErrorCode.InvalidKind, $"use is {Portrait}, or absent.", "use"));
        var (crop, refusal) = Crop.Read(http);
        if (refusal is not null) return Answers.Refuse(refusal);
        var result = await uploads.TakeAsync(http, http.Caller(), use == Portrait, crop);
        // What is not read of the body would be read as the next request.
        if (!result.IsDone) http.Response.Headers.Connection = "close";
        return result.ToCreated(
            http, media => $"/media/{media.Id}/{(media.Kind == MediaKind.Video ? Variant.Video : Variant.Large)}");
    }

    private static async Task<IResult> ReadAsync(
        long id, string variant, HttpContext http, IGrainFactory grains, MediaFolder folder)
    {
        var found = await grains.GetGrain<IMediaGrain>(0).FindAsync(http.Caller(), id, variant);
        if (!found.IsDone) return Answers.Refuse(found.Refusal);
        var file = found.Value;
        var content = await folder.OpenAsync(id, file, http.RequestAborted);
        if (content is null) return Answers.Refuse(s_damaged);
        http.Response.Headers.CacheControl = CacheControl;
        return TypedResults.Stream(
            content, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private static async Task<IResult> DiscardAsync(long id, HttpContext http, IGrainFactory grains) =>
        (await grains.GetGrain<IMediaGrain>(0).DiscardAsync(http.Caller(), id)).ToAnswer();

    private static async Task<IResult> PhotosAsync(HttpContext http, IGrainFactory grains)
    {
        var handles = http.ReadQuery("handles").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var result = await grains.GetGrain<IUserDirectoryGrain>(0).PhotosAsync(http.Caller(), [.. handles]);
        return result.ToAnswer(page => Paging.All(page.Items));
    }

    private static async Task<IResult> ShowAsync(
        NewPhoto body, HttpContext http, IGrainFactory grains, MediaUploads uploads)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserPhotos>(caller.UserId).SetPhotoAsync(caller, body.Media);
        return result.ToAnswer(me => Me.Of(me, http.Session(), uploads.AreOn));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, IGrainFactory grains, MediaUploads uploads)
    {
        var caller = http.Caller();
        var result = await grains.GetGrain<IUserPhotos>(caller.UserId).RemovePhotoAsync(caller);
        return result.ToAnswer(me => Me.Of(me, http.Session(), uploads.AreOn));
    }
}
