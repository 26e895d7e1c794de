using System.Net.Mail;
using MyDeclic.Notifications;

namespace MyDeclic.Tests.Notifications;

/// <summary>What an SMTP server, or a folder, is given.</summary>
public sealed class Mails_are_handed_on_whole
{
    private static readonly OutgoingMail s_mail = new()
    {
        Id = 42,
        Email = "ana@example.org",
        Name = "Ana Été",
        Subject = "Été\r\nBcc: eve@example.org",
        Html = "<p>Bonjour à tous</p>",
        Text = "Bonjour à tous\n.\nencore",
        Unsubscribe = "https://declic.example/unsubscribe/token",
    };

    [Fact]
    public async Task An_smtp_server_gets_both_parts_and_the_headers_of_one_click()
    {
        using var server = new FakeSmtpServer();
        var transport = new SmtpTransport(new() { SmtpHost = "localhost", SmtpPort = server.Port, SmtpTls = false });
        await transport.SendAsync(s_mail, CancellationToken.None);

        var message = Assert.Single(server.Messages);
        Assert.Contains("Message-ID: <42@localhost>", message, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe: <https://declic.example/unsubscribe/token>", message, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", message, StringComparison.Ordinal);
        Assert.Contains("text/html", message, StringComparison.Ordinal);
        Assert.Contains("text/plain", message, StringComparison.Ordinal);
        Assert.Contains("encore", message, StringComparison.Ordinal);
        // One recipient, whatever the subject says.
        Assert.Equal(["RCPT TO:<ana@example.org>"], server.Commands.Where(line => line.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.DoesNotContain(message.Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_server_that_is_busy_or_gone_is_an_smtp_failure()
    {
        using var server = new FakeSmtpServer { IsBusy = true };
        var transport = new SmtpTransport(new() { SmtpHost = "localhost", SmtpPort = server.Port, SmtpTls = false });
        await Assert.ThrowsAsync<SmtpException>(() => transport.SendAsync(s_mail, CancellationToken.None));
        server.Dispose();
        await Assert.ThrowsAnyAsync<SmtpException>(() => transport.SendAsync(s_mail, CancellationToken.None));
        // A server that does not encrypt is told nothing where that is insisted on.
        using var open = new FakeSmtpServer();
        var careful = new SmtpTransport(new() { SmtpHost = "localhost", SmtpPort = open.Port });
        await Assert.ThrowsAnyAsync<SmtpException>(() => careful.SendAsync(s_mail, CancellationToken.None));
        Assert.Empty(open.Messages);
    }

    [Fact]
    public async Task A_mail_that_is_sent_twice_is_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("mydeclic-mail-");
        try
        {
            var transport = new FolderTransport(new() { Folder = folder.FullName });
            for (var n = 0; n < 2; n++) await transport.SendAsync(s_mail, CancellationToken.None);
            var file = Assert.Single(folder.GetFiles("*.eml"));
            Assert.Equal("42.eml", file.Name);
            Assert.Contains("List-Unsubscribe-Post", await File.ReadAllTextAsync(file.FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_link_is_for_one_person_and_cannot_be_made()
    {
        var token = UnsubscribeToken.Make("secret", 7);
        Assert.Equal(7, UnsubscribeToken.Read("secret", token));
        Assert.Null(UnsubscribeToken.Read("another", token));
        Assert.Null(UnsubscribeToken.Read("secret", token[..^1] + (token[^1] == 'A' ? 'B' : 'A')));
        foreach (var forged in new[] { "", "x", "AAAA", new string('A', 54), new string('A', 10_000), "\0", "é" })
            Assert.Null(UnsubscribeToken.Read("secret", forged));
    }
}
