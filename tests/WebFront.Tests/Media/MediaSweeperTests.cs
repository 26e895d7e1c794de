using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MyDeclic.Media;
using MyDeclic.WebFront.Media;
using MyDeclic.WebFront.Tests.Rig;
using Xunit;

namespace MyDeclic.WebFront.Tests.Media;

public sealed class MediaSweeperTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mydeclic-media-");
    private readonly ManualTime _time = new();
    private readonly FakeGrains _grains = new();

    [Fact]
    public async Task Files_without_a_row_go_once_no_upload_can_still_give_them_one()
    {
        using var media = new MediaFolder(Options.Create(new MediaOptions { Folder = _folder.FullName }));
        var (known, unknown, young) = (IdAt(TimeSpan.FromHours(-2)), IdAt(TimeSpan.FromHours(-1)), IdAt(TimeSpan.Zero));
        foreach (var id in new[] { known, unknown, young }) await KeepAsync(media, id);
        _grains.On<IMediaGrain>("SweepAsync", (_, _) => Task.CompletedTask);
        _grains.On<IMediaGrain>("ExistingAsync", (_, _) => Task.FromResult(ImmutableArray.Create(known)));
        using var sweeper = new MediaSweeper(media, _grains.Factory, _time, NullLogger<MediaSweeper>.Instance);

        await sweeper.RunAsync();
        Assert.Equal([known, young], media.Ids().Order());
        Assert.Contains(_grains.Calls, call => call.Method == "IMediaGrain.SweepAsync");

        _time.Advance(MediaLimits.RowlessKept + TimeSpan.FromSeconds(1));
        await sweeper.RunAsync();
        Assert.Equal([known], media.Ids());
    }

    [Fact]
    public async Task A_folder_that_is_alive_is_not_taken_for_a_leftover()
    {
        var options = Options.Create(new MediaOptions { Folder = _folder.FullName });
        using var one = new MediaFolder(options);
        using var work = one.Begin();
        await File.WriteAllTextAsync(work.Input, "x");
        using (new MediaFolder(options)) Assert.True(File.Exists(work.Input));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task KeepAsync(MediaFolder media, long id)
    {
        using var work = media.Begin();
        await File.WriteAllTextAsync(work.File(Variant.Small), "x");
        await media.KeepAsync(work, id, [Variant.Small]);
    }

    // As the silo makes ids: milliseconds, then 20 bits.
    private long IdAt(TimeSpan ago) => (_time.GetUtcNow() + ago).ToUnixTimeMilliseconds() << 20;
}
