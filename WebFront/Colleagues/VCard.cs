using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using MyDeclic.Colleagues;

namespace MyDeclic.WebFront.Colleagues;

/// <summary>Writes contacts as vCards of version 4.0 (RFC 6350).</summary>
internal static class VCard
{
    /// <summary>What a file of vCards is declared as.</summary>
    public const string MediaType = "text/vcard";

    private const string FileName = "colleagues.vcf";

    // RFC 6350, 3.2: a line is folded at 75 octets, its line break excluded, and never inside a character.
    private const int LineOctetsMax = 75;

    /// <summary>The contacts as a file.</summary>
    public static IResult File(ImmutableArray<ContactView> contacts) =>
        TypedResults.File(Encoding.UTF8.GetBytes(Write(contacts)), MediaType + "; charset=utf-8", FileName);

    /// <summary>The contacts one after the other; what one may not see of them is not there.</summary>
    public static string Write(IEnumerable<ContactView> contacts)
    {
        var text = new StringBuilder();
        foreach (var contact in contacts) Write(text, contact);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ContactView contact)
    {
        AppendLine(text, "BEGIN:VCARD");
        AppendLine(text, "VERSION:4.0");
        AppendLine(text, "UID;VALUE=text:" + Escape(contact.Handle));
        AppendLine(text, "FN:" + Escape(contact.Name));
        AppendFilled(text, "TITLE:", contact.JobTitle);
        AppendFilled(text, "ORG:", contact.Entity);
        AppendFilled(text, "TEL;VALUE=text;TYPE=work:", contact.Phone);
        AppendFilled(text, "EMAIL;TYPE=work:", contact.ContactEmail);
        if (contact.Site.Length + contact.Country.Length > 0)
            AppendLine(text, $"ADR;TYPE=work:;;;{Escape(contact.Site)};;;{Escape(contact.Country)}");
        AppendLine(text, "END:VCARD");
    }

    private static void AppendFilled(StringBuilder text, string property, string value)
    {
        if (value.Length > 0) AppendLine(text, property + Escape(value));
    }

    // RFC 6350, 3.4; ';' and ',' separate values where a property has several.
    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void AppendLine(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctetsMax)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
