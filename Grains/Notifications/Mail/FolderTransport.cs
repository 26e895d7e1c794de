using System.Globalization;
using System.Net.Mail;

namespace MyDeclic.Notifications;

/// <summary>Writes mails as files, one each, under its id: a mail that is sent twice is one file.</summary>
internal sealed class FolderTransport(MailOptions options) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(options.Folder ?? "mail");
        var name = mail.Id.ToString(CultureInfo.InvariantCulture);
        // Written beside, then moved: whoever looks into the folder sees whole mails.
        var desk = Directory.CreateDirectory(Path.Combine(folder, ".writing", name));
        foreach (var left in desk.GetFiles()) left.Delete();
        using (var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = desk.FullName,
        })
        using (var message = MailMessages.Make(mail, options))
        {
            await client.SendMailAsync(message, cancellation);
        }

        File.Move(desk.GetFiles()[0].FullName, Path.Combine(folder, name + ".eml"), overwrite: true);
        desk.Delete();
    }
}
