using System.Text.Json;

namespace MyDeclic.LoadTest.Jam;

/// <summary>A member who votes, one vote after the other, and what they gave as the server last acknowledged it.</summary>
/// <param name="member">By place in the cast.</param>
internal sealed class JamVoter(int member) : IDisposable
{
    private Dictionary<long, int> _given = [];

    /// <summary>By place in the cast.</summary>
    public int Member { get; } = member;

    /// <summary>Held while a vote of theirs is under way.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>What they gave, by idea.</summary>
    public IReadOnlyDictionary<long, int> Given => _given;

    /// <summary>Points that are left.</summary>
    public int Left => JamSettings.Budget - _given.Values.Sum();

    /// <summary>Whether a vote's answer never came: what they gave is not known, and they vote no more.</summary>
    public bool IsUnsure { get; set; }

    /// <summary>Whether they ever voted.</summary>
    public bool HasVoted { get; private set; }

    /// <summary>Takes the ballot that was answered to a vote.</summary>
    /// <param name="idea">For which idea.</param>
    /// <param name="value">What was asked for it; 0 took it back.</param>
    /// <param name="ballot">The answer.</param>
    /// <param name="merges">Which ideas may have been one: of those, one vote takes the place of all.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public string? Take(long idea, int value, JsonElement ballot, JamMerges merges)
    {
        var now = Read(ballot);
        var before = _given;
        (_given, HasVoted) = (now, true);
        var left = ballot.GetProperty("pointsLeft").GetInt32();
        if (left < 0 || left != Left) return $"{left} points are left of {JamSettings.Budget} with {now.Values.Sum()} given";
        if (now.GetValueOrDefault(idea) != value) return $"idea {idea} has {now.GetValueOrDefault(idea)} in place of {value}";
        foreach (var (other, given) in before)
        {
            if (other == idea || now.GetValueOrDefault(other) == given) continue;
            if (now.ContainsKey(other) || !merges.WereOne(other, idea)) return $"the vote of {given} for idea {other} is not there";
        }

        return now.Keys.FirstOrDefault(key => key != idea && !before.ContainsKey(key)) is var strange and not 0
            ? $"idea {strange} has a vote that was not given"
            : null;
    }

    /// <summary>Reads a ballot: what was given, by idea.</summary>
    public static Dictionary<long, int> Read(JsonElement ballot) => ballot.GetProperty("votes").EnumerateArray()
        .ToDictionary(vote => ShownIdea.IdOf(vote.GetProperty("ideaId")), vote => vote.GetProperty("value").GetInt32());

    /// <inheritdoc/>
    public void Dispose() => Turn.Dispose();
}
