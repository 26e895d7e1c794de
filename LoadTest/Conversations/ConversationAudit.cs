using System.Text;
using MyDeclic.LoadTest.Verify;

namespace MyDeclic.LoadTest.Conversations;

/// <summary>
/// Compares a conversation as it is read back with what was written in it: each acknowledged message is there once, under its
/// id, numbers have no hole, and what was written after another was acknowledged has the higher number. Safe from many threads.
/// </summary>
internal sealed class ConversationAudit(string run)
{
    private readonly byte[] _run = Encoding.UTF8.GetBytes(run);
    private readonly Findings _findings = new();
    private readonly Lock _gate = new();

    /// <summary>What was found until now.</summary>
    public FindingsSheet Found
    {
        get
        {
            lock (_gate) return _findings.ToSheet();
        }
    }

    /// <summary>Judges one conversation.</summary>
    /// <param name="conversation">Its id.</param>
    /// <param name="writes">What was written in it.</param>
    /// <param name="messages">What is there, as it was read.</param>
    public void Check(long conversation, IReadOnlyList<Write> writes, IReadOnlyList<ReadMessage> messages)
    {
        lock (_gate)
        {
            for (var place = 0; place < messages.Count; place++)
            {
                if (messages[place].Seq != place + 1)
                    _findings.AddOutOfOrder($"{conversation} has number {messages[place].Seq} in place {place + 1}");
            }

            var there = messages.ToLookup(NumberOf);
            foreach (var write in writes)
            {
                var found = there[write.Number].ToList();
                if (found.Count > 1) _findings.AddDuplicate($"message number {write.Number} is there {found.Count} times");
                if (write.IsAcknowledged && !found.Exists(message => message.Id == write.Id))
                    _findings.AddLost($"message number {write.Number}, id {write.Id}, on reading back");
            }

            CheckOrder([.. writes.Where(write => write.IsAcknowledged && there[write.Number].Any())
                .Select(write => (write, there[write.Number].First().Seq))]);
            _findings.Count(messages.Count, writes.Count(write => write.IsAcknowledged), 0, 0);
        }
    }

    // What was due after another was acknowledged was sent after it: it must stand behind it.
    private void CheckOrder(IReadOnlyList<(Write Write, int Seq)> known)
    {
        var acknowledged = known.OrderBy(pair => pair.Write.AcknowledgedAt).ToList();
        var (next, highest) = (0, 0);
        foreach (var (write, seq) in known.OrderBy(pair => pair.Write.DueAt))
        {
            for (; next < acknowledged.Count && acknowledged[next].Write.AcknowledgedAt < write.DueAt; next++)
                highest = Math.Max(highest, acknowledged[next].Seq);
            if (seq <= highest) _findings.AddOutOfOrder($"message number {write.Number} has {seq}, after {highest}");
        }
    }

    private int NumberOf(ReadMessage message) =>
        Marker.TryFind(Encoding.UTF8.GetBytes(message.Text), _run, out var marker) ? marker.Number : -1;
}
