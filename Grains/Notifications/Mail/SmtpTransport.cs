using System.Net;
using System.Net.Mail;

namespace MyDeclic.Notifications;

/// <summary>Hands mails to an SMTP server: at least once, because its answer may be lost.</summary>
internal sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    private static readonly TimeSpan SendMax = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(SendMax);
        using var client = new SmtpClient(options.SmtpHost, options.SmtpPort) { EnableSsl = options.SmtpTls };
        if (options.SmtpUser is { } user) client.Credentials = new NetworkCredential(user, options.SmtpPassword);
        using var message = MailMessages.Make(mail, options);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SmtpException("The SMTP server did not answer in time.");
        }
    }
}
