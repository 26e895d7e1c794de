using System.Net;
using System.Text;
using System.Text.Json;
using MyDeclic.Rig.Media;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.Media;

/// <summary>Photos and videos on their way in, where they hang, and who sees them, on any database.</summary>
public abstract class MediaSuite(OneServer server)
{
    private const string Gone = "404 not_found";

    [Fact]
    public async Task A_telephones_photo_is_turned_upright_and_tells_no_place()
    {
        var ana = await server.JoinAsync();

        var photo = (await ana.UploadAsync(await Pictures.TelephonePhotoAsync(600, 400))).Done();

        Assert.Equal("photo 400 600", Describe(photo));
        foreach (var (variant, height) in new[] { ("s", 480), ("m", 600), ("l", 600) })
        {
            var file = await ana.DownloadAsync(server, photo.Text("id"), variant);
            Assert.Equal(height, Pictures.SizeOf(file).Height);
            var text = Encoding.Latin1.GetString(file);
            Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exif", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_video_is_made_playable_everywhere_and_read_piece_by_piece()
    {
        var ana = await server.JoinAsync();
        var video = (await ana.UploadAsync(await Pictures.Mp4Async(2))).Done();

        Assert.Equal("video 320 240", Describe(video));
        Assert.InRange(video.GetProperty("milliseconds").GetInt32(), 1_900, 2_300);
        var whole = await ana.DownloadAsync(server, video.Text("id"), "video");
        Assert.DoesNotContain("48.8", Encoding.Latin1.GetString(whole), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(server.Silo.Address, $"api/v1/media/{video.Text("id")}/video"));
        request.Headers.Range = new(100, 199);
        using var piece = await ana.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, piece.StatusCode);
        Assert.Equal(whole[100..200], await piece.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(await ana.DownloadAsync(server, video.Text("id"), "poster"));
        Assert.Equal(Gone, await ana.LooksAtAsync(video.Text("id"), "l"));
    }

    [Fact]
    public async Task What_hangs_on_nothing_is_its_owners_alone()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var id = await ana.PhotoAsync();

        Assert.Equal("200", await ana.LooksAtAsync(id));
        Assert.Equal(Gone, await bob.LooksAtAsync(id));
        Assert.Equal(Gone, await TryAsync(bob, id));
        await bob.DeleteAsync("media/" + id);
        Assert.Equal("200", await ana.LooksAtAsync(id));
        for (var n = 0; n < 2; n++) await ana.DeleteAsync("media/" + id);
        Assert.Equal(Gone, await ana.LooksAtAsync(id));
    }

    [Fact]
    public async Task What_hangs_on_a_post_is_seen_by_its_readers_and_goes_with_it()
    {
        var (ana, bob, eve) = (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        var slug = await ana.FoundAsync("private");
        await ana.AdmitAsync(slug, bob);
        var (first, second) = (await ana.PhotoAsync(), await ana.PhotoAsync());

        var post = await ana.PublishWithAsync(slug, second, first);

        var shown = post.GetProperty("attachments");
        Assert.Equal([second, first], shown.EnumerateArray().Select(one => one.Text("id")));
        Assert.Equal(("photo", "A door"), (shown[0].Text("kind"), shown[0].Text("alt")));
        var read = await bob.GetAsync("posts/" + post.Text("id"));
        Assert.Equal(shown.GetRawText(), read.GetProperty("attachments").GetRawText());
        Assert.Equal(("200", Gone), (await bob.LooksAtAsync(first), await eve.LooksAtAsync(first)));
        // It hangs here, and nowhere else, for its owner too.
        Assert.Equal(Gone, await TryAsync(ana, first));

        await ana.DeleteAsync($"communities/{slug}/members/{bob.Handle}");
        Assert.Equal(Gone, await bob.LooksAtAsync(first));

        await ana.DeleteAsync("posts/" + post.Text("id"));
        Assert.Equal(Gone, await ana.LooksAtAsync(first));
    }

    [Fact]
    public async Task What_hangs_on_a_comment_goes_with_it_or_with_its_post()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var post = await ana.PublishAsync("Which seal?");
        var (one, two) = (await bob.PhotoAsync(), await bob.PhotoAsync());
        var comment = await bob.PostAsync(
            $"posts/{post}/comments", new { text = "This", attachments = new[] { new { id = one, alt = "" } } });
        await bob.PostAsync($"posts/{post}/comments", new { text = "Or this", attachments = new[] { new { id = two } } });

        var thread = (await ana.GetAsync($"posts/{post}/comments")).GetProperty("items");
        Assert.Equal(comment.GetProperty("attachments").GetRawText(), thread[0].GetProperty("attachments").GetRawText());
        Assert.Equal("200", await ana.LooksAtAsync(one));

        await bob.DeleteAsync($"posts/{post}/comments/{comment.Text("id")}");
        Assert.Equal((Gone, "200"), (await ana.LooksAtAsync(one), await ana.LooksAtAsync(two)));
        await ana.DeleteAsync("posts/" + post);
        Assert.Equal(Gone, await bob.LooksAtAsync(two));
    }

    [Fact]
    public async Task A_repeated_request_publishes_once_with_its_photos()
    {
        var ana = await server.JoinAsync();
        var id = await ana.PhotoAsync();
        var body = new { text = "Look", attachments = new[] { new { id, alt = "A door" } } };
        var first = (await ana.SendAsync("POST", "posts", body, "key-1")).Done();
        var again = (await ana.SendAsync("POST", "posts", body, "key-1")).Done();
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(id, again.GetProperty("attachments")[0].Text("id"));
    }

    [Fact]
    public async Task Lists_of_attachments_have_limits()
    {
        var ana = await server.JoinAsync();
        var id = await ana.PhotoAsync();
        Assert.Equal("422 too_many", await PublishAsync([.. Enumerable.Range(1, 11).Select(n => new { id = $"{n}", alt = "" })]));
        Assert.Equal("422 too_long", await PublishAsync(new { id, alt = new string('x', 1_001) }));
        Assert.Equal("400 invalid_request", await PublishAsync(new { id, alt = "" }, new { id, alt = "" }));
        Assert.Equal("400 invalid_request", await PublishAsync([null!]));
        // Nothing of what was refused was done.
        await ana.PublishWithAsync(null, id);

        async Task<string> PublishAsync(params object[] attachments) =>
            (await ana.SendAsync("POST", "posts", new { text = "Look", attachments })).Verdict;
    }

    [Fact]
    public async Task A_photo_is_shown_to_its_audience_and_to_nobody_else()
    {
        var (ana, colleague, stranger, blocked) =
            (await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync(), await server.JoinAsync());
        await ana.BefriendAsync(colleague);
        await ana.PutAsync("blocks/" + blocked.Handle);
        var id = await ana.PortraitAsync();

        await SeesAsync("everyone", (ana, true), (colleague, true), (stranger, true), (blocked, false));
        await SeesAsync("colleagues", (ana, true), (colleague, true), (stranger, false), (blocked, false));
        await SeesAsync("me", (ana, true), (colleague, false), (stranger, false), (blocked, false));

        async Task SeesAsync(string audience, params (Member Who, bool Sees)[] expected)
        {
            (await ana.SendAsync("PATCH", "me", new { audiences = new { photo = audience } })).Done();
            foreach (var (who, sees) in expected)
            {
                Assert.Equal($"{audience} {sees}", $"{audience} {await who.LooksAtAsync(id) == "200"}");
                var photos = (await who.GetAsync($"photos?handles={ana.Handle},{stranger.Handle},nobody")).GetProperty("items");
                Assert.Equal(sees ? [id] : [], photos.EnumerateArray().Select(one => one.Text("photo")));
                var page = await who.SendAsync("GET", "users/" + ana.Handle);
                Assert.Equal(sees ? id : "", page.Code is null ? page.Body.Text("photo") : "");
            }
        }
    }

    [Fact]
    public async Task A_new_photo_takes_the_place_of_the_one_before()
    {
        var (ana, bob) = (await server.JoinAsync(), await server.JoinAsync());
        var (first, second) = (await ana.PortraitAsync(), await ana.PortraitAsync());
        Assert.Equal((Gone, "200"), (await bob.LooksAtAsync(first), await bob.LooksAtAsync(second)));
        Assert.Equal(512, Pictures.SizeOf(await bob.DownloadAsync(server, second, "l")).Height);

        // Somebody else's, one that is no portrait, one that is not there.
        var photo = await ana.PhotoAsync();
        foreach (var other in new[] { await BobsAsync(), photo, "1" })
            Assert.Equal(Gone, (await ana.SendAsync("PUT", "me/photo", new { media = other })).Verdict);
        Assert.Equal(second, (await ana.GetAsync("me")).Text("photo"));

        for (var n = 0; n < 2; n++) Assert.Equal("", (await ana.DeleteAsync("me/photo")).Text("photo"));
        Assert.Equal(Gone, await bob.LooksAtAsync(second));
        var history = (await ana.GetAsync("me/history")).GetProperty("items").EnumerateArray();
        Assert.Equal(
            [(second, ""), (first, second), ("", first)], history.Select(one => (one.Text("before"), one.Text("after"))));

        async Task<string> BobsAsync() => (await bob.UploadAsync(Pictures.Png(), "?use=portrait")).Done().Text("id");
    }

    [Fact]
    public async Task A_file_is_kept_by_browsers_but_asked_for_each_time()
    {
        var ana = await server.JoinAsync();
        var id = await ana.PhotoAsync();
        using var first = await ana.Http.GetAsync(new Uri(server.Silo.Address, $"api/v1/media/{id}/s"));
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", first.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        using var request = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using (var second = await ana.Http.SendAsync(request)) Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        // Having it does not mean to go on seeing it.
        await ana.DeleteAsync("media/" + id);
        using var third = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage.RequestUri);
        third.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var refused = await ana.Http.SendAsync(third);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_file_that_changed_on_the_disk_is_not_served()
    {
        var ana = await server.JoinAsync();
        var id = await ana.PhotoAsync();
        var file = Directory.GetFiles(Path.Combine(server.Silo.DataFolder, "media", "kept"), "m", SearchOption.AllDirectories)
            .Single(path => Path.GetFileName(Path.GetDirectoryName(path)) == id);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        Assert.Equal(("500 media_damaged", "200"), (await ana.LooksAtAsync(id, "m"), await ana.LooksAtAsync(id, "s")));
        File.Delete(file);
        Assert.Equal("500 media_damaged", await ana.LooksAtAsync(id, "m"));
    }

    private static string Describe(JsonElement media) =>
        $"{media.Text("kind")} {media.GetProperty("width")} {media.GetProperty("height")}";

    private static async Task<string> TryAsync(Member who, string id) =>
        (await who.SendAsync("POST", "posts", new { text = "Look", attachments = new[] { new { id } } })).Verdict;
}
