namespace MyDeclic.Notifications;

/// <summary>Takes mails away.</summary>
internal interface IMailTransport
{
    /// <summary>Completes when the mail is somebody else's to deliver. Sent again, it has the same Message-ID.</summary>
    /// <exception cref="System.Net.Mail.SmtpException">The server does not take it now.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellation);
}
