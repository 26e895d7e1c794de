using FsCheck;
using FsCheck.Fluent;
using MyDeclic.Realtime.Tests.Support;

namespace MyDeclic.Realtime.Tests;

/// <summary>
/// Plays random interleavings of events, changes of membership, watches, slow doors and slow replays against one
/// client, and compares what it was sent with what the log says it must have been sent.
/// </summary>
public sealed class ModelTests
{
    private const int Runs = 500;

    [Fact]
    public void Whatever_interleaves_a_watch_has_no_gap_no_duplicate_and_nothing_it_may_not_see()
    {
        var steps = Gen.Choose(0, 999).ArrayOf().Resize(80);
        Prop.ForAll(steps.ToArbitrary(), PlayAsTask).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
    }

    private static bool PlayAsTask(int[] steps) => Task.Run(() => PlayAsync(steps)).GetAwaiter().GetResult();

    private static async Task<bool> PlayAsync(int[] steps)
    {
        using var play = new Play();
        foreach (var step in steps) await play.StepAsync(step);
        await play.FinishAsync();
        return true;
    }
}
