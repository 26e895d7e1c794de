using System.Text.Json;
using MyDeclic.Rig.Media;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.Support;

/// <summary>Photos and videos as people bring and look at them.</summary>
internal static class Uploads
{
    /// <summary>Brings a small photo and gives its id.</summary>
    public static async Task<string> PhotoAsync(this Member who) =>
        (await who.UploadAsync(Pictures.Png())).Done().Text("id");

    /// <summary>Brings a portrait and shows it on the profile; gives its id.</summary>
    public static async Task<string> PortraitAsync(this Member who)
    {
        var id = (await who.UploadAsync(Pictures.Png(), "?use=portrait")).Done().Text("id");
        await who.PutAsync("me/photo", new { media = id });
        return id;
    }

    /// <summary>Publishes a post with photos and gives it.</summary>
    public static Task<JsonElement> PublishWithAsync(this Member who, string? community, params string[] media) => who.PostAsync(
        "posts", new { text = "Look", community, attachments = media.Select(id => new { id, alt = "A door" }) });

    /// <summary>What reading a file answers.</summary>
    public static async Task<string> LooksAtAsync(this Member who, string id, string variant = "s") =>
        (await who.SendAsync("GET", $"media/{id}/{variant}")).Verdict;

    /// <summary>A file's bytes.</summary>
    public static Task<byte[]> DownloadAsync(this Member who, OneServer server, string id, string variant) =>
        who.Http.GetByteArrayAsync(new Uri(server.Silo.Address, $"api/v1/media/{id}/{variant}"));
}
