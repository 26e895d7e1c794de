using MyDeclic.Rig.Media;
using MyDeclic.Rig.Server;

namespace MyDeclic.Tests.BadInput;

/// <summary>Row 34: the converter is missing, hangs, is killed, or the server is.</summary>
public sealed class A_converter_that_fails_harms_nothing
{
    [Theory]
    [InlineData("sleep 600", "422 media_failed")]
    [InlineData("kill -9 $$", "422 media_failed")]
    [InlineData("exit 3", "422 media_failed")]
    [InlineData("cat /dev/zero", "422 media_failed")]
    [InlineData("echo x > s; echo x > m; echo x > l; echo x > poster; echo x > video", "422 media_failed")]
    public async Task An_upload_is_refused_and_leaves_nothing(string script, string expected)
    {
        using var folder = new Scripts(script);
        await using var silo = await SiloProcess.StartAsync(
            $"--Media:Ffmpeg={folder.Path}", $"--Media:Ffprobe={folder.Path}", "--Media:Timeout=00:00:01");
        using var ana = await silo.JoinAsync();

        var film = await Pictures.Mp4Async();
        foreach (var file in new[] { Pictures.Png(), film })
            Assert.Equal(expected, (await ana.UploadAsync(file)).Verdict);

        Assert.Empty(Hostile_files_are_refused.LeftBy(silo));
        Assert.Equal(0, (await ana.GetAsync("feed")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Without_it_uploads_say_so_and_everything_else_works()
    {
        await using var silo = await SiloProcess.StartAsync("--Media:Ffmpeg=/nowhere/ffmpeg");
        using var ana = await silo.JoinAsync();
        Assert.Equal("501 media_off", (await ana.UploadAsync(Pictures.Png())).Verdict);
        Assert.False((await ana.GetAsync("me")).GetProperty("mayUpload").GetBoolean());
        await ana.PublishAsync("Words do.");
    }

    [Fact]
    public async Task What_a_killed_server_left_behind_is_removed_by_the_next()
    {
        using var folder = new Scripts("echo started > started; sleep 20");
        await using var silo = await SiloProcess.StartAsync($"--Media:Ffmpeg={folder.Path}", $"--Media:Ffprobe={folder.Path}");
        using var ana = await silo.JoinAsync();
        var work = Path.Combine(silo.DataFolder, "media", "work");
        using var watcher = new FileSystemWatcher(work, "started") { IncludeSubdirectories = true };
        var started = new TaskCompletionSource();
        watcher.Created += (_, _) => started.TrySetResult();
        watcher.EnableRaisingEvents = true;
        var upload = ana.UploadAsync(Pictures.Png());
        await started.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await silo.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => upload);
        Assert.NotEmpty(Hostile_files_are_refused.LeftBy(silo));
        await silo.StartAgainAsync();

        Assert.Empty(Hostile_files_are_refused.LeftBy(silo));
    }

    private sealed class Scripts : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-converter-");

        public Scripts(string line)
        {
            Path = System.IO.Path.Combine(_folder.FullName, "converter");
            File.WriteAllText(Path, $"#!/bin/sh\nif [ \"$1\" = -version ]; then exit 0; fi\n{line}\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        public string Path { get; }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
