namespace MyDeclic.Bottles;

/// <summary>Who translates: configuration section <c>Translation</c>. Nobody unless an address is given.</summary>
public sealed class TranslationOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Translation";

    /// <summary>The address of a LibreTranslate server, such as <c>http://translate.example.org</c>; empty for none.</summary>
    public string Url { get; set; } = "";

    /// <summary>The key that the server asks for; empty for none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>What is wrong with these values; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (Url.Length > 0 && !(Uri.TryCreate(Url, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)))
            yield return $"{Section}:{nameof(Url)}: expected an address such as http://translate.example.org.";
    }
}
