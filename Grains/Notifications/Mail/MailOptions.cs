using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace MyDeclic.Notifications;

/// <summary>Where mails go: configuration section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The folder of <c>.eml</c> files when no SMTP server is named; by default <c>mail</c> in the data.</summary>
    public string? Folder { get; set; }

    /// <summary>The sender.</summary>
    public string From { get; set; } = "My Declic <declic@localhost>";

    /// <summary>The SMTP server; null for the folder.</summary>
    public string? SmtpHost { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65_535)]
    public int SmtpPort { get; set; } = 587;

    /// <summary>Whether to insist on STARTTLS.</summary>
    public bool SmtpTls { get; set; } = true;

    /// <summary>Who signs in there; null for nobody.</summary>
    public string? SmtpUser { get; set; }

    /// <summary>With which password; never logged.</summary>
    public string? SmtpPassword { get; set; }

    /// <summary>Where people reach the product, without a slash at its end; set from <c>Front:PublicUrl</c>.</summary>
    internal string PublicUrl { get; set; } = "http://localhost:5000";

    /// <summary>Sets the address that links begin with.</summary>
    public void Reach(string url) => PublicUrl = url.TrimEnd('/');

    /// <summary>What is wrong with these, for people.</summary>
    public IEnumerable<string> Problems()
    {
        if (!MailAddress.TryCreate(From, out _)) yield return $"{Section}:From: expected an address.";
        if (SmtpPassword is not null && SmtpUser is null) yield return $"{Section}:SmtpPassword: give SmtpUser too.";
        if (SmtpUser is not null && !SmtpTls) yield return $"{Section}:SmtpTls: a password is only sent encrypted.";
    }
}
