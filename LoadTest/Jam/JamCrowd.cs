using System.Globalization;
using MyDeclic.LoadTest.Measure;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Shared;
using MyDeclic.LoadTest.Stage;
using MyDeclic.LoadTest.Verify;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Jam;

/// <summary>Everybody who contributes to the jam and votes in it.</summary>
internal sealed class JamCrowd : IDisposable
{
    /// <summary>Tries of a request until it counts as failed.</summary>
    private const int TriesMax = 3;

    /// <summary>One vote in so many is looked for on the wall.</summary>
    private const int VotesPerProbe = 16;

    /// <summary>Ideas that a voter looks at until one is found that they may vote for.</summary>
    private const int PicksMax = 16;

    /// <summary>Voters who are asked until one gives a vote.</summary>
    private const int VotersMax = 8;

    private readonly LoadStage _stage;
    private readonly JamSettings _asked;
    private readonly JamScreens _screens;
    private readonly JamMerges _merges;
    private readonly JamMeters _meters;
    private readonly Action<string, long, string?> _told;
    private readonly Phrasebook _phrases = new(1);
    private readonly ulong _seed;
    private readonly long _jam;
    private int _ideasPlaced;

    /// <summary>A crowd before it does anything.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="asked">What the run was asked.</param>
    /// <param name="jam">The jam.</param>
    /// <param name="screens">Where votes are looked for.</param>
    /// <param name="merges">What the animator made one.</param>
    /// <param name="meters">Told how long it took.</param>
    /// <param name="told">Told of each request: its kind, when it was due, and what was answered when it failed.</param>
    /// <param name="seed">Chooses who does what.</param>
    public JamCrowd(
        LoadStage stage, JamSettings asked, long jam, JamScreens screens, JamMerges merges, JamMeters meters,
        Action<string, long, string?> told, ulong seed)
    {
        (_stage, _asked, _jam, _screens, _merges, _meters, _told, _seed) =
            (stage, asked, jam, screens, merges, meters, told, seed);
        Voters = [.. Enumerable.Range(1, stage.Cast.Members.Count - 1).Select(member => new JamVoter(member))];
    }

    /// <summary>Everybody but the host.</summary>
    public IReadOnlyList<JamVoter> Voters { get; }

    /// <summary>Ideas that anybody votes for.</summary>
    public JamIdeas Favourites { get; } = new();

    /// <summary>Every idea and comment.</summary>
    public Ledger Contributions { get; } = new();

    /// <summary>Votes that were acknowledged: given, changed and taken back.</summary>
    public int Votes => _votes;

    /// <summary>Answers to votes that were wrong.</summary>
    public Findings Answers { get; } = new();

    private int _votes;

    /// <summary>Publishes the ideas that are there before anything is measured.</summary>
    public Task BeginAsync(CancellationToken cancel) => Parallel.ForEachAsync(
        Enumerable.Range(0, _asked.FirstIdeas), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel },
        async (number, stop) => await IdeaAsync(
            1 + (number % Voters.Count), 1 + (number % JamSettings.Themes), Clock.Current.GetTimestamp(), stop));

    /// <summary>Does the next thing: contributions and votes are spread evenly over the run, by whomever chance takes.</summary>
    public async Task ActAsync(int number, long due, CancellationToken cancel)
    {
        var dice = new Dice(_seed, number);
        var contributions = _asked.Contributions - _asked.FirstIdeas;
        var ordinal = Ordinal(number + 1, contributions, _asked.Acts);
        if (ordinal == Ordinal(number, contributions, _asked.Acts))
        {
            var vote = number - ordinal;
            // Who finds nothing to vote for leaves it to somebody else: as many votes are given as were asked.
            for (var turn = 0; turn < VotersMax; turn++)
            {
                if (await VoteAsync(new Dice(_seed + (ulong)turn, number), vote % VotesPerProbe == 0, due, cancel)) return;
            }

            _meters.Refused.Add("vote: nobody found an idea to vote for");
            return;
        }

        var member = 1 + dice.Next(Voters.Count);
        var ideas = Math.Max(0, _asked.Ideas - _asked.FirstIdeas);
        if (Ordinal((int)ordinal, ideas, contributions) > Ordinal((int)ordinal - 1, ideas, contributions))
            await IdeaAsync(member, 1 + dice.Next(JamSettings.Themes), due, cancel);
        else
            await CommentAsync(member, Favourites.Pick(ref dice).Id, due, cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var voter in Voters) voter.Dispose();
    }

    // How many of `part` are due after `number` of `whole`.
    private static long Ordinal(int number, int part, int whole) => whole == 0 ? 0 : (long)number * part / whole;

    private static long At(long due) => Microseconds.Of(due, Clock.Current);

    private async Task IdeaAsync(int member, int theme, long due, CancellationToken cancel)
    {
        var write = Contributions.Begin(WriteKind.Post, new(member, Place.None, 0), member, At(due));
        var title = $"Idea {write.Number} " + new Marker(write.Number, write.DueAt).ToText(_stage.Run);
        var body = new { title, text = _phrases.Post(write.Number, null), theme };
        var answer = await SendAsync("idea", write, $"jams/{_jam}/ideas", body, due, cancel);
        if (!answer.IsDone) return;
        // Every second idea is for votes that are looked for, until there are enough.
        if (Interlocked.Increment(ref _ideasPlaced) % 2 != 0 || !_screens.TryAdd(answer.Id)) Favourites.Add(answer.Id, member);
    }

    private Task CommentAsync(int member, long idea, long due, CancellationToken cancel)
    {
        var write = Contributions.Begin(WriteKind.Comment, new(member, Place.None, idea), member, At(due));
        var text = _phrases.Comment(write.Number) + " " + new Marker(write.Number, write.DueAt).ToText(_stage.Run);
        return SendAsync("comment", write, $"posts/{idea}/comments", new { text }, due, cancel);
    }

    private async Task<ApiAnswer> SendAsync(
        string kind, Write write, string path, object body, long due, CancellationToken cancel)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{_stage.Run}-{write.Number}");
        var answer = await _stage.Api.SettleAsync(Token(write.Actor), HttpMethod.Post, path, body, key, cancel, TriesMax);
        if (answer.IsDone) (write.Id, write.AcknowledgedAt) = (answer.Id, Clock.Current.Now());
        Note(kind, due, answer);
        return answer;
    }

    private async Task<bool> VoteAsync(Dice dice, bool isWatched, long due, CancellationToken cancel)
    {
        var voter = Voters[dice.Next(Voters.Count)];
        await voter.Turn.WaitAsync(CancellationToken.None);
        try
        {
            if (voter.IsUnsure) return false;
            if (isWatched && await WatchedVoteAsync(voter, due, cancel)) return true;
            for (var pick = 0; pick < PicksMax; pick++)
            {
                var (idea, value) = Choose(voter, ref dice);
                if (idea == 0) continue;
                // A vote whose answer never came may count: nobody gives it again.
                if (voter.IsUnsure || await PutAsync(voter, idea, value, due, cancel)) return true;
            }

            return false;
        }
        finally
        {
            voter.Turn.Release();
        }
    }

    // Of ten votes one is taken back, one is changed, and the others are new, while points last.
    private (long Idea, int Value) Choose(JamVoter voter, ref Dice dice)
    {
        var given = voter.Given.Where(vote => !_screens.IsWatched(vote.Key)).OrderBy(vote => vote.Key).ToList();
        var what = dice.Next(10);
        if (given.Count > 0 && (what == 0 || voter.Left == 0)) return (given[dice.Next(given.Count)].Key, 0);
        if (voter.Left == 0) return default;
        if (given.Count > 0 && what == 1)
        {
            var (held, before) = given[dice.Next(given.Count)];
            return (held, 1 + (before % Math.Min(JamSettings.PerIdea, before + voter.Left)));
        }

        var (idea, author) = Favourites.Pick(ref dice);
        return author == voter.Member || _merges.IsMerged(idea) || voter.Given.ContainsKey(idea)
            ? default
            : (idea, 1 + dice.Next(Math.Min(JamSettings.PerIdea, voter.Left)));
    }

    /// <summary>Votes for an idea that votes are looked for on.</summary>
    /// <returns>Whether it came to a vote.</returns>
    private async Task<bool> WatchedVoteAsync(JamVoter voter, long due, CancellationToken cancel)
    {
        if (_screens.TryTake() is not { } probe)
        {
            Interlocked.Increment(ref _meters.Unwatched);
            return false;
        }

        var before = voter.Given.GetValueOrDefault(probe.Idea);
        if (before == 0 && voter.Left == 0)
        {
            _screens.Return(probe);
            return false;
        }

        var value = before == 0 ? 1 : 0;
        probe.Expect(value - before, value == 0 ? -1 : 1, At(due));
        if (await PutAsync(voter, probe.Idea, value, due, cancel))
        {
            probe.Acknowledge(Clock.Current.Now());
            return true;
        }

        probe.GiveUp();
        // Whether an unsure vote counts is not known: nothing can be looked for on that idea any more.
        if (!voter.IsUnsure) _screens.Return(probe);
        return voter.IsUnsure;
    }

    /// <summary>Sends a vote.</summary>
    /// <returns>Whether it was acknowledged.</returns>
    private async Task<bool> PutAsync(JamVoter voter, long idea, int value, long due, CancellationToken cancel)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"jams/{_jam}/ideas/{idea}/vote");
        var answer = value == 0
            ? await _stage.Api.SettleAsync(Token(voter.Member), HttpMethod.Delete, path, null, null, cancel, TriesMax)
            : await _stage.Api.SettleAsync(Token(voter.Member), HttpMethod.Put, path, new { value }, null, cancel, TriesMax);
        if (answer.Verdict is "409 idea_merged" or "403 forbidden")
        {
            // It became one with another, or with one's own, since it was chosen: another is chosen.
            _meters.Refused.Add("vote: " + answer.Verdict);
            return false;
        }

        Note("vote", due, answer);
        if (!answer.IsDone)
        {
            voter.IsUnsure = true;
            return false;
        }

        Interlocked.Increment(ref _votes);
        if (voter.Take(idea, value, answer.Body, _merges) is { } wrong)
        {
            lock (Answers) Answers.AddLost($"answer to a vote of {_stage.Cast.Members[voter.Member].Handle}: {wrong}");
        }

        return true;
    }

    private void Note(string kind, long due, ApiAnswer answer)
    {
        var error = answer.IsDone ? null : answer.Verdict;
        _told(kind, due, error);
        if (error is not null) _meters.Failed.Add($"{kind}: {error}");
        else if (_meters.Counts(At(due))) _meters.Writes.Record(Clock.Current.Now() - At(due));
    }

    private string Token(int member) => _stage.Cast.Members[member].Token;
}
