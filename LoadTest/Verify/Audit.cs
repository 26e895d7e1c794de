using System.Globalization;
using System.Text;
using System.Text.Json;
using MyDeclic.LoadTest.People;
using MyDeclic.LoadTest.Wire;

namespace MyDeclic.LoadTest.Verify;

/// <summary>
/// Reads back, after a run, everything that was acknowledged: each write must be there, once, under the id that was
/// given for it.
/// </summary>
internal sealed class Audit(ApiClient api, Cast cast, string run)
{
    private readonly byte[] _run = Encoding.UTF8.GetBytes(run);
    private readonly Findings _findings = new();

    /// <summary>Reads everything back.</summary>
    public async Task<FindingsSheet> RunAsync(Ledger ledger, CancellationToken cancel)
    {
        var writes = ledger.Writes;
        foreach (var author in writes.Where(write => write.Kind == WriteKind.Post).Select(write => write.Actor).Distinct())
        {
            var member = cast.Members[author];
            var there = new List<(int Number, long Id)>();
            await foreach (var post in api.ReadAllAsync(member.Token, $"users/{member.Handle}/posts", "before", cancel))
            {
                Note(there, post);
                CheckReactions(post, writes);
            }

            Compare(writes.Where(write => write.Kind == WriteKind.Post && write.Actor == author), there);
        }

        foreach (var thread in writes.Where(write => write.Kind == WriteKind.Comment).GroupBy(write => write.Place))
        {
            var there = new List<(int Number, long Id)>();
            var token = cast.Members[thread.Key.Author].Token;
            await foreach (var comment in api.ReadAllAsync(token, $"posts/{thread.Key.Post}/comments", "after", cancel))
            {
                Note(there, comment);
            }

            Compare(thread, there);
        }

        return _findings.ToSheet();
    }

    private void Note(List<(int Number, long Id)> there, JsonElement item)
    {
        var text = Encoding.UTF8.GetBytes(item.GetProperty("text").GetString()!);
        if (Marker.TryFind(text, _run, out var marker))
            there.Add((marker.Number, long.Parse(item.GetProperty("id").GetString()!, CultureInfo.InvariantCulture)));
    }

    private void Compare(IEnumerable<Write> wanted, List<(int Number, long Id)> there)
    {
        var byNumber = there.ToLookup(pair => pair.Number, pair => pair.Id);
        long expected = 0;
        foreach (var write in wanted)
        {
            var found = byNumber[write.Number].ToList();
            if (found.Count > 1) _findings.AddDuplicate($"{write.Kind} number {write.Number} is there {found.Count} times");
            if (!write.IsAcknowledged) continue;
            expected++;
            if (!found.Contains(write.Id)) _findings.AddLost($"{write.Kind} number {write.Number}, id {write.Id}, on reading back");
        }

        _findings.Count(there.Count, expected, 0, 0);
    }

    // Members of the cast react once to a post; nobody else knows it.
    private void CheckReactions(JsonElement post, IReadOnlyList<Write> writes)
    {
        var id = long.Parse(post.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
        var mine = writes.Where(write => write.Kind == WriteKind.Reaction && write.Place.Post == id).ToList();
        if (mine.Count == 0) return;
        var there = post.GetProperty("reactions").TryGetProperty("like", out var likes) ? likes.GetInt32() : 0;
        var acknowledged = mine.Count(write => write.IsAcknowledged);
        for (var missing = there; missing < acknowledged; missing++) _findings.AddLost($"a reaction to {id}, on reading back");
        for (var more = mine.Count; more < there; more++) _findings.AddDuplicate($"a reaction to {id}");
        _findings.Count(there, acknowledged, 0, 0);
    }
}
