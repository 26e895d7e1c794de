namespace MyDeclic.WebFront.Realtime.MessagePack;

/// <summary>What a MessagePack value is. Only what JSON has too: binary and extension values are refused.</summary>
internal enum PackKind
{
    /// <summary>No value.</summary>
    Nil,

    /// <summary>False.</summary>
    False,

    /// <summary>True.</summary>
    True,

    /// <summary>A whole number that a <see langword="long"/> holds.</summary>
    Integer,

    /// <summary>A whole number beyond that.</summary>
    Unsigned,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>A text.</summary>
    Text,

    /// <summary>The head of a list; its items follow.</summary>
    Array,

    /// <summary>The head of a map; its keys, which are texts, and values follow in turns.</summary>
    Map,
}
