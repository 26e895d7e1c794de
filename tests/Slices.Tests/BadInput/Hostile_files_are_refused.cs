using System.Text;
using MyDeclic.Rig.Media;
using MyDeclic.Rig.Server;
using MyDeclic.Tests.Support;

namespace MyDeclic.Tests.BadInput;

/// <summary>Rows 55 to 62: files that are not what they say, too much, or somebody else's.</summary>
public sealed class Hostile_files_are_refused(OneServer server) : HostileTests(server)
{
    public static TheoryData<string> Pretenders =>
    [
        "<html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<?php system($_GET[0]);",
        "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile /etc/passwd\n",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"/>", "RIFF\0\0\0\0AVI LIST", "II*\0",
        "BM", "", "\xFF\xD8",
        "\0\0\0\x1Cftypheic\0\0\0\0mif1heic",
    ];

    [Theory]
    [MemberData(nameof(Pretenders))]
    public async Task What_is_no_photo_or_video_is_refused_whatever_it_is_called(string content)
    {
        var ana = await Server.JoinAsync();
        foreach (var type in new[] { "image/jpeg", "video/mp4" })
            Assert.Equal("415 media_type", (await ana.UploadAsync(Encoding.Latin1.GetBytes(content), "", type)).Verdict);
        NothingIsLeft();
    }

    [Fact]
    public async Task Playlists_behind_a_films_first_bytes_open_no_other_file()
    {
        var ana = await Server.JoinAsync();
        byte[] film = [0, 0, 0, 0x18, .. "ftypmp42\0\0\0\0mp42isom#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"u8];
        Assert.Equal("422 media_failed", (await ana.UploadAsync(film)).Verdict);
        byte[] webM = [0x1A, 0x45, 0xDF, 0xA3, .. "ffconcat version 1.0\nfile /etc/passwd\n"u8];
        Assert.Equal("422 media_failed", (await ana.UploadAsync(webM)).Verdict);
        NothingIsLeft();
    }

    [Fact]
    public async Task A_huge_picture_is_refused_before_it_unfolds()
    {
        var ana = await Server.JoinAsync();
        Assert.Equal("413 too_many_pixels", (await ana.UploadAsync(Pictures.Bomb())).Verdict);
        Assert.Equal("413 too_many_pixels", (await ana.UploadAsync(Pictures.Bomb(), "?use=portrait")).Verdict);
        // A long banner has few enough, and is made small like any other.
        Assert.Equal("201", (await ana.UploadAsync(Pictures.Png(10_000, 200))).Verdict);
        NothingIsLeft();
    }

    [Fact]
    public async Task Too_large_a_body_is_refused_while_it_comes()
    {
        var ana = await Server.JoinAsync();
        byte[] large = [.. Pictures.Png(), .. new byte[11 * 1024 * 1024]];
        Assert.Equal("413 media_too_large", (await ana.UploadAsync(large)).Verdict);
        NothingIsLeft();
    }

    [Fact]
    public async Task Too_long_a_video_is_refused_before_it_is_converted()
    {
        var ana = await Server.JoinAsync();
        var film = await Pictures.Mp4Async(125, "16x16");
        Assert.Equal("413 video_too_long", (await ana.UploadAsync(film)).Verdict);
        NothingIsLeft();
    }

    [Fact]
    public async Task Damaged_files_fail_and_leave_nothing()
    {
        var ana = await Server.JoinAsync();
        var (photo, film) = (await Pictures.TelephonePhotoAsync(), await Pictures.Mp4Async());
        foreach (var cut in new[] { film[..200], photo[..40], photo[..200], Pictures.Png()[..50] })
        {
            var verdict = (await ana.UploadAsync(cut)).Verdict;
            Assert.Contains(verdict, new[] { "422 media_failed", "415 media_type" });
        }

        // Of these a part can be seen: it is written anew like any other, or refused.
        foreach (var half in new[] { photo[..(photo.Length / 2)], film[..(film.Length / 2)] })
            Assert.Contains((await ana.UploadAsync(half)).Verdict, new[] { "201", "422 media_failed" });

        NothingIsLeft();
    }

    [Fact]
    public async Task What_else_stands_in_a_picture_is_not_kept()
    {
        var ana = await Server.JoinAsync();
        byte[] both = [.. Pictures.Png(), .. "<script>alert(1)</script>PK\x3\x4"u8];
        var answer = await ana.UploadAsync(both);
        if (answer.Verdict == "201")
        {
            var kept = await ana.DownloadAsync(Server, answer.Body.Text("id"), "l");
            Assert.DoesNotContain("script", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal("422 media_failed", answer.Verdict);
        }

        NothingIsLeft();
    }

    [Theory]
    [InlineData("?use=portrait&crop=0,0")]
    [InlineData("?use=portrait&crop=0,0,0")]
    [InlineData("?use=portrait&crop=0,0,2")]
    [InlineData("?use=portrait&crop=NaN,0,1")]
    [InlineData("?use=portrait&crop=1e3,0,1")]
    [InlineData("?use=portrait&crop=0,0,1;movie=/etc/passwd")]
    [InlineData("?use=avatar")]
    public async Task What_the_address_says_is_checked(string query)
    {
        var ana = await Server.JoinAsync();
        Assert.Contains(
            (await ana.UploadAsync(Pictures.Png(), query)).Verdict, new[] { "400 invalid_request", "422 invalid_kind" });
    }

    [Theory]
    [InlineData("../../mydeclic.db")]
    [InlineData("..%2F..%2Fmydeclic.db")]
    [InlineData("s%00")]
    [InlineData("..")]
    [InlineData("%2e%2e%5cs")]
    public async Task Names_lead_nowhere_else(string variant)
    {
        var ana = await Server.JoinAsync();
        var id = await ana.PhotoAsync();
        Assert.StartsWith("404", await RawAsync($"media/{id}/{variant}"), StringComparison.Ordinal);

        async Task<string> RawAsync(string path)
        {
            var status = await RawConnection.StatusOfAsync(
                Server.Silo.Address,
                $"GET /api/v1/{path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {ana.Token}\r\nConnection: close\r\n\r\n");
            // "..": the address is that of the photo itself, which has no such method; a NUL is no address at all.
            return status is 400 or 405 ? "404" : $"{status}";
        }
    }

    [Fact]
    public async Task What_hangs_on_nothing_has_a_limit()
    {
        var ana = await Server.JoinAsync();
        for (var n = 0; n < 30; n++) await ana.PhotoAsync();
        Assert.Equal("507 media_quota", (await ana.UploadAsync(Pictures.Png())).Verdict);
        NothingIsLeft();
    }

    [Fact]
    public async Task Nobody_uploads_without_signing_in()
    {
        Assert.Equal("401 unauthenticated", (await Server.SendTextAsync(null, "POST", "media", "x")).Verdict);
        Assert.Equal("401 unauthenticated", (await Server.SendTextAsync(null, "GET", "media/1/s", null)).Verdict);
    }

    private void NothingIsLeft() => Assert.Empty(LeftBy(Server.Silo));

    internal static IEnumerable<string> LeftBy(SiloProcess silo) =>
        Directory.EnumerateFiles(Path.Combine(silo.DataFolder, "media", "work"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != ".lock");
}
