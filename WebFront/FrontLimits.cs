namespace MyDeclic.WebFront;

/// <summary>Every limit of the transport, with its unit. <see cref="FrontOptions"/> has what one may tune.</summary>
public static class FrontLimits
{
    /// <summary>Largest JSON body, in bytes: the longest blog post in any script, in UTF-8.</summary>
    public const int BodyBytesMax = 64 * 1024;

    /// <summary>Deepest nesting of a JSON body, in levels; the contract needs one.</summary>
    public const int JsonDepthMax = 32;

    /// <summary>Open connections of a process, in all.</summary>
    public const int ConnectionsMax = 20_000;

    /// <summary>Open WebSockets of a process; the rest of <see cref="ConnectionsMax"/> is kept for REST.</summary>
    public const int UpgradedConnectionsMax = 15_000;

    /// <summary>Longest time that a client may take to send a request's headers, in seconds.</summary>
    public const int RequestHeadersSecondsMax = 15;

    /// <summary>Longest time that a connection is kept without a request, in seconds.</summary>
    public const int KeepAliveSecondsMax = 130;

    /// <summary>Longest request line, in bytes; beyond it 414.</summary>
    public const int RequestLineBytesMax = 8 * 1024;

    /// <summary>All request headers together, in bytes; beyond it 431.</summary>
    public const int RequestHeadersBytesMax = 32 * 1024;

    /// <summary>Longest session secret or bearer token that is looked at, in characters.</summary>
    public const int SecretCharactersMax = 256;

    /// <summary>
    /// Longest page cursor that is looked at, in characters: the longest name, each character of which unfolds to as many
    /// as Unicode has for one (18, two bytes each), in base64.
    /// </summary>
    public const int CursorCharactersMax = 4 * 1024;

    /// <summary>People or addresses that one rate limit remembers at once; the oldest are forgotten first.</summary>
    public const int RateKeysMax = 100_000;

    /// <summary>Different label sets that one metric may have; further ones are counted together.</summary>
    public const int MetricSeriesMax = 1_000;
}
