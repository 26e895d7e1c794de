using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.WebFront.Realtime.MessagePack;

namespace MyDeclic.Realtime.Tests.MessagePack.Support;

/// <summary>
/// Feeds the protocol what was made out of a corpus. It keeps what behaved as nothing before did, to make more of it.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "The same seed must make the same bytes.")]
internal sealed class Fuzzer(int seed, IEnumerable<byte[]> corpus)
{
    /// <summary>What one message may take, in bytes: mostly an exception and its trace, for a call that does not fit.</summary>
    private const long MessageBytesMax = 64 * 1024;

    /// <summary>What a byte that came may take, in bytes: a one-character text or an entry of a dictionary.</summary>
    private const long ByteBytesMax = 128;

    private const int PoolMax = 20_000;

    private readonly List<byte[]> _pool = [.. corpus];
    private readonly List<byte[]> _good = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly MessagePackProtocol _protocol = new();
    private readonly FakeBinder _binder = new();
    private readonly Random _random = new(seed);

    /// <summary>Inputs tried.</summary>
    public long Iterations { get; private set; }

    /// <summary>Inputs that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>Messages read.</summary>
    public long Messages { get; private set; }

    /// <summary>Different behaviours seen.</summary>
    public int Behaviours => _seen.Count;

    /// <summary>The most memory that an input took, in bytes.</summary>
    public long AllocatedMax { get; private set; }

    /// <summary>What is being tried.</summary>
    public byte[] Current { get; private set; } = [];

    /// <summary>Called with each input that behaved as none before.</summary>
    public Action<string, byte[]> OnNew { get; init; } = (_, _) => { };

    /// <summary>Tries the corpus, then what is made of it, until <paramref name="isEnough"/>.</summary>
    public void Run(Func<Fuzzer, bool> isEnough)
    {
        var mutator = new Mutator(_random);
        foreach (var input in _pool.ToList()) Try(input, []);
        while (!isEnough(this))
        {
            var input = mutator.Mutate(Any(), Any());
            Try(input, mutator.Cuts(input));
        }
    }

    /// <summary>Mostly one that could be read: what is made of broken ones is broken too.</summary>
    private byte[] Any() =>
        _random.Next(4) > 0 ? _good[_random.Next(_good.Count)] : _pool[_random.Next(_pool.Count)];

    private void Try(byte[] input, IEnumerable<int> cuts)
    {
        Current = input;
        Iterations++;
        var pieces = Packed.InPieces(input, cuts);
        var messages = new List<HubMessage>();
        var refusal = Parse(pieces, messages, out var passed, out var allocated);
        Messages += messages.Count;
        if (refusal is not null) Refused++;
        var allowed = (MessageBytesMax * (messages.Count + 1)) + (ByteBytesMax * input.Length);
        // What the runtime makes once, on the first use of a type, is not the input's: that does not happen again.
        if (allocated > allowed) Parse(pieces, [], out _, out allocated);
        AllocatedMax = Math.Max(AllocatedMax, allocated);
        Assert.True(allocated <= allowed, $"{allocated} bytes taken for {input.Length}.");
        foreach (var message in messages) ComesBack(message);
        Learn(input, refusal, messages, passed);
    }

    /// <summary>Only <see cref="InvalidDataException"/> is caught: whatever else is thrown fails the test.</summary>
    private string? Parse(ReadOnlySequence<byte> input, List<HubMessage> messages, out int passed, out long allocated)
    {
        passed = 0;
        var start = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            while (true)
            {
                var before = input.Length;
                if (_protocol.TryParseMessage(ref input, _binder, out var message)) messages.Add(message);
                else if (input.Length == before) return null;
                else passed++;
                Assert.True(input.Length < before, "A message that takes no bytes.");
            }
        }
        catch (InvalidDataException refusal)
        {
            return refusal.Message;
        }
        finally
        {
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        }
    }

    /// <summary>What could be read can be written, and is then read as the same.</summary>
    private void ComesBack(HubMessage message)
    {
        if (message is InvocationBindingFailureMessage or StreamBindingFailureMessage) return;
        var written = _protocol.GetMessageBytes(message).ToArray();
        var again = _protocol.GetMessageBytes(Assert.Single(Packed.Parse(written)));
        Assert.Equal(written, again.ToArray());
    }

    private void Learn(byte[] input, string? refusal, List<HubMessage> messages, int passed)
    {
        var kinds = messages.Select(message => message.GetType().Name).Distinct().Order(StringComparer.Ordinal);
        var behaviour = $"{string.Join(' ', kinds)} {Math.Min(passed, 2)} {refusal}";
        if (_seen.Add(behaviour)) OnNew(behaviour, input);
        if (!_seen.Add(behaviour + Codes(input))) return;
        var pool = refusal is null && messages.Count > 0 ? _good : _pool;
        if (pool.Count < PoolMax) pool.Add(input);
    }

    /// <summary>Which kinds of values stand in the first message, as far as it can be read.</summary>
    private static string Codes(byte[] input)
    {
        var kinds = 0;
        var count = 0;
        try
        {
            var rest = new ReadOnlySequence<byte>(input);
            if (!PackFrame.TryTake(ref rest, input.Length, out var message)) return "";
            for (var reader = new PackReader(message.FirstSpan); !reader.IsAtEnd; count++) kinds |= 1 << (int)reader.Read().Kind;
        }
        catch (InvalidDataException)
        {
            kinds |= 1 << 31;
        }

        return $"{kinds:X} {Math.Log2(count + 1):F0}";
    }
}
