namespace MyDeclic.LoadTest.Wire;

/// <summary>One message of the hub, as far as every receiver reads it; valid until the next is read.</summary>
internal ref struct HubMessage
{
    /// <summary>What it is.</summary>
    public HubMessageKind Kind { get; set; }

    /// <summary>The position's id: of an event, mark, gap or answer.</summary>
    public long Position { get; set; }

    /// <summary>The position's epoch; read for answers and gaps only.</summary>
    public string? Epoch { get; set; }

    /// <summary>The watched word, of an event or gap, encoded.</summary>
    public ReadOnlySpan<byte> Topic { get; set; }

    /// <summary>Why, of a gap; the error, of an answer or close.</summary>
    public string? Reason { get; set; }

    /// <summary>Which call an answer is for.</summary>
    public int Call { get; set; }

    /// <summary>The whole message, encoded: <see cref="IHubCodec.Describe"/> reads the rest of it.</summary>
    public ReadOnlySpan<byte> Raw { get; set; }
}
