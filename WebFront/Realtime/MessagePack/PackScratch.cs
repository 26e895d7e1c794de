using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>The memory in which one message becomes MessagePack or JSON; each thread keeps one for the next.</summary>
internal sealed class PackScratch
{
    /// <summary>What held a larger message than this, in bytes, is not kept.</summary>
    private const int KeptBytesMax = 128 * 1024;

    private static readonly JsonWriterOptions Plainly = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static PackScratch? t_free;

    private readonly ArrayBufferWriter<byte> _text = new();

    private PackScratch() => Json = new(_text, Plainly);

    /// <summary>Writes the JSON side.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes the MessagePack side.</summary>
    public PackWriter Pack { get; } = new();

    /// <summary>What <see cref="Json"/> wrote. Valid until more is written.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            Json.Flush();
            return _text.WrittenSpan;
        }
    }

    /// <summary>Takes one, empty.</summary>
    public static PackScratch Rent()
    {
        var scratch = t_free ?? new();
        t_free = null;
        scratch.Pack.Clear();
        scratch.ClearText();
        return scratch;
    }

    /// <summary>Gives it back. Whoever fails need not: another is made then.</summary>
    public void Return()
    {
        if (_text.Capacity <= KeptBytesMax && Pack.Capacity <= KeptBytesMax) t_free = this;
    }

    /// <summary>Empties the JSON side.</summary>
    public void ClearText()
    {
        _text.ResetWrittenCount();
        Json.Reset();
    }
}
