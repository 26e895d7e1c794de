using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace MyDeclic.Notifications;

/// <summary>Mails as MIME messages (RFC 2045 ff.), written by .NET.</summary>
internal static class MailMessages
{
    private const int SubjectCharactersMax = 150;

    /// <summary>A message of a plain and an HTML part, with the headers of RFC 8058 when one click may end it.</summary>
    public static MailMessage Make(OutgoingMail mail, MailOptions options)
    {
        var from = new MailAddress(options.From);
        var message = new MailMessage
        {
            From = from,
            Subject = Line(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.To.Add(new MailAddress(mail.Email, Line(mail.Name), Encoding.UTF8));
        var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        message.AlternateViews.Add(html);
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.Id}@{from.Host}>"));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe.Length > 0)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.Unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    // A line end in a header would begin another one.
    private static string Line(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Trim();
        return line.Length <= SubjectCharactersMax ? line : line[..SubjectCharactersMax];
    }
}
