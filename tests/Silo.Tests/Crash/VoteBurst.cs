using System.Net;
using MyDeclic.Rig.Server;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>People who all vote in one jam as fast as answers come, until the server is gone under them.</summary>
internal sealed class VoteBurst(IReadOnlyList<Member> voters, string jam, IReadOnlyList<string> ideas)
{
    private const int AcknowledgedBeforeEnd = 200;
    private const int ValuesMax = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, int>[] _given = [.. voters.Select(_ => new Dictionary<string, int>())];
    private readonly (string Idea, int Value)[] _asked = new (string, int)[voters.Count];
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _acknowledged;

    /// <summary>Votes without a pause.</summary>
    /// <param name="end">Ends the server; called in the middle of it.</param>
    public async Task RunAsync(Func<Task> end)
    {
        var voting = Enumerable.Range(0, voters.Count).Select(number => Task.Run(() => VoteAsync(number))).ToList();
        await _enough.Task.WaitAsync(Patience);
        await end();
        await Task.WhenAll(voting);
    }

    /// <summary>
    /// Checks, on the server that was started again, that each vote is as it was last acknowledged, or as it was asked for
    /// when the server went; and that ideas show the sum of them.
    /// </summary>
    public async Task CheckAsync()
    {
        var sums = ideas.ToDictionary(idea => idea, _ => 0);
        for (var number = 0; number < voters.Count; number++)
        {
            var ballot = await voters[number].GetAsync($"jams/{jam}/ballot");
            var votes = ballot.GetProperty("votes").EnumerateArray()
                .ToDictionary(vote => vote.GetProperty("ideaId").GetString()!, vote => vote.GetProperty("value").GetInt32());
            foreach (var idea in ideas)
            {
                var (stands, last) = (votes.GetValueOrDefault(idea), _given[number].GetValueOrDefault(idea));
                Assert.True(stands == last || (idea, stands) == _asked[number], $"{last} was acknowledged, {stands} stands.");
                sums[idea] += stands;
            }
        }

        await voters[0].GetAsync("jams/" + jam);
        foreach (var idea in ideas)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (await PointsAsync(idea) != sums[idea])
            {
                Assert.False(patience.IsCancellationRequested, $"{await PointsAsync(idea)} points are shown of {sums[idea]}.");
                await Task.Yield();
            }
        }
    }

    private async Task<int> PointsAsync(string idea) =>
        (await voters[0].GetAsync($"jams/{jam}/ideas/{idea}")).GetProperty("points").GetInt32();

    private async Task VoteAsync(int number)
    {
        for (var turn = 0; ; turn++)
        {
            var (idea, value) = (ideas[(turn + number) % ideas.Count], turn % (ValuesMax + 1));
            _asked[number] = (idea, value);
            try
            {
                var answer = await voters[number].SendAsync("PUT", $"jams/{jam}/ideas/{idea}/vote", new { value });
                if (answer.Status != HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                return;
            }
            catch (TaskCanceledException)
            {
                return;
            }

            _given[number][idea] = value;
            if (Interlocked.Increment(ref _acknowledged) >= AcknowledgedBeforeEnd) _enough.TrySetResult();
        }
    }
}
