using System.Net;
using MyDeclic.Rig.Server;

namespace MyDeclic.Silo.Tests.Crash;

/// <summary>
/// People who all vote in one jam as fast as answers come, while an animator makes its first two ideas one and separates them
/// again and again, until the server is gone under them.
/// </summary>
internal sealed class VoteBurst(Member animator, IReadOnlyList<Member> voters, string jam, IReadOnlyList<string> ideas)
{
    private const int AcknowledgedBeforeEnd = 200;
    private const int MergedBeforeEnd = 6;
    private const int ValuesMax = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, int>[] _given = [.. voters.Select(_ => new Dictionary<string, int>())];
    private readonly (string Idea, int Value)[] _asked = new (string, int)[voters.Count];
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _acknowledged;
    private int _merged;

    /// <summary>Votes without a pause.</summary>
    /// <param name="end">Ends the server; called in the middle of it.</param>
    public async Task RunAsync(Func<Task> end)
    {
        var voting = Enumerable.Range(0, voters.Count).Select(number => Task.Run(() => VoteAsync(number))).ToList();
        var merging = Task.Run(MergeAsync);
        await _enough.Task.WaitAsync(Patience);
        await end();
        await Task.WhenAll([.. voting, merging]);
    }

    /// <summary>
    /// Checks, on the server that was started again, that each vote is as it was last acknowledged, or as it was asked for
    /// when the server went; and that ideas show the sum of them, of one person the highest where ideas are one.
    /// </summary>
    public async Task CheckAsync()
    {
        var sums = ideas.ToDictionary(idea => idea, _ => 0);
        var isMerged = (await voters[0].GetAsync($"jams/{jam}/ideas/{ideas[0]}")).GetProperty("state").GetString() == "merged";
        for (var number = 0; number < voters.Count; number++)
        {
            var ballot = await voters[number].GetAsync($"jams/{jam}/ballot");
            var votes = ballot.GetProperty("votes").EnumerateArray()
                .ToDictionary(vote => vote.GetProperty("ideaId").GetString()!, vote => vote.GetProperty("value").GetInt32());
            // A vote whose answer never came may have taken the place of what was given to an idea that was one with it.
            var came = votes.GetValueOrDefault(_asked[number].Idea) == _asked[number].Value;
            foreach (var idea in ideas)
            {
                var (stands, last) = (votes.GetValueOrDefault(idea), _given[number].GetValueOrDefault(idea));
                Assert.True(
                    stands == last || (idea, stands) == _asked[number] || (came && stands == 0),
                    $"{last} was acknowledged, {stands} stands.");
                if (!isMerged) sums[idea] += stands;
            }

            if (!isMerged) continue;
            sums[ideas[1]] += Math.Max(votes.GetValueOrDefault(ideas[0]), votes.GetValueOrDefault(ideas[1]));
            foreach (var idea in ideas.Skip(2)) sums[idea] += votes.GetValueOrDefault(idea);
        }

        await voters[0].GetAsync("jams/" + jam);
        foreach (var idea in ideas.Skip(isMerged ? 1 : 0))
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
                // The first idea takes no votes while it is one with the second.
                if (answer.Code == "idea_merged") continue;
                if (answer.Status != HttpStatusCode.OK) return;
                _given[number] = answer.Body.GetProperty("votes").EnumerateArray().ToDictionary(
                    vote => vote.GetProperty("ideaId").GetString()!, vote => vote.GetProperty("value").GetInt32());
            }
            catch (HttpRequestException)
            {
                return;
            }
            catch (TaskCanceledException)
            {
                return;
            }

            Interlocked.Increment(ref _acknowledged);
            EndWhenEnough();
        }
    }

    private async Task MergeAsync()
    {
        while (true)
        {
            try
            {
                var path = $"jams/{jam}/ideas/{ideas[0]}/merged";
                var answer = _merged % 2 == 0
                    ? await animator.SendAsync("PUT", path, new { into = ideas[1] })
                    : await animator.SendAsync("DELETE", path);
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

            Interlocked.Increment(ref _merged);
            EndWhenEnough();
        }
    }

    private void EndWhenEnough()
    {
        if (Volatile.Read(ref _acknowledged) >= AcknowledgedBeforeEnd && Volatile.Read(ref _merged) >= MergedBeforeEnd)
            _enough.TrySetResult();
    }
}
