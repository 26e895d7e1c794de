namespace MyDeclic.WebFront;

/// <summary>What an installation may tune of the door: configuration section <c>Front</c>.</summary>
public sealed class FrontOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Front";

    /// <summary>
    /// Where people reach the product, as <c>https://declic.example</c>. Needed behind a proxy that ends TLS: it makes
    /// the session's cookie <c>Secure</c> and tells which <c>Origin</c> is the own one. Null when reached directly.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>Other origins whose pages may write and go live, for instance a development server's.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Writes of one member in a minute.</summary>
    public int WritesPerMinute { get; set; } = 100;

    /// <summary>Reads of one member in a minute.</summary>
    public int ReadsPerMinute { get; set; } = 1_200;

    /// <summary>Accounts opened from one address in a minute; generous, because a whole plant may share it.</summary>
    public int SignUpsPerMinute { get; set; } = 600;

    /// <summary>Failed sign-ins with one login from one address within <see cref="SignInWindowMinutes"/>.</summary>
    public int SignInFailures { get; set; } = 10;

    /// <summary>Failed sign-ins from one address with any login, within <see cref="SignInWindowMinutes"/>.</summary>
    public int SignInFailuresPerAddress { get; set; } = 1_000;

    /// <summary>How long failed sign-ins are remembered, in minutes.</summary>
    public int SignInWindowMinutes { get; set; } = 15;
}
