using System.Net.Mail;
using Microsoft.Extensions.Logging;
using MyDeclic.Realtime;
using MyDeclic.Storage;
using Orleans;
using Orleans.Runtime;

namespace MyDeclic.Notifications;

/// <summary>
/// Looks for digests that are due and mails that wait, by a durable reminder: only those who have something to be told cost
/// anything. A mail is forgotten once the transport has it, and tried again until then: at least once, with one Message-ID.
/// </summary>
internal sealed partial class PostmanGrain(
    Digests digests, MailStore mails, NotificationSettingsStore settings, IMailTransport transport,
    CommitQueue queue, NotificationOptions options, TimeProvider clock, ILogger<PostmanGrain> logger)
    : Grain, IPostmanGrain, IRemindable
{
    private const string Tick = "look";
    private const int SentAtOnce = 50;
    private const int AttemptsMax = 20;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    private bool _isReminded;

    /// <inheritdoc/>
    public async Task WakeAsync()
    {
        if (!_isReminded)
        {
            await this.RegisterOrUpdateReminder(Tick, options.LookEvery, options.LookEvery);
            _isReminded = true;
        }

        await LookAsync();
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => LookAsync();

    /// <inheritdoc/>
    public async Task<string?> LanguageOfAsync(string token) =>
        await digests.OwnerOfAsync(token) is { } userId && await settings.PopulationAsync(userId) is not null
            ? (await settings.FindAsync(userId)).Language
            : null;

    /// <inheritdoc/>
    public async Task<bool> UnsubscribeAsync(string token)
    {
        if (await digests.OwnerOfAsync(token) is not { } userId || await settings.PopulationAsync(userId) is null) return false;
        var row = await settings.FindAsync(userId);
        if (row.Digest == 0) return true;
        await queue.WriteAsync(tx =>
        {
            NotificationSettingsStore.Put(tx, row with { Digest = 0 });
            NotificationSettingsStore.PutOff(tx, userId, null);
            tx.Append(NotificationEvents.Row(EventTypes.NotificationSettings, userId, userId, clock.GetUtcNow()));
        });
        return true;
    }

    private async Task LookAsync()
    {
        try
        {
            await digests.MakeDueAsync(clock.GetUtcNow());
            foreach (var mail in await mails.DueAsync(clock.GetUtcNow(), SentAtOnce)) await SendAsync(mail);
        }
        catch (StorageException failure)
        {
            // The reminder comes again.
            LogPutOff(failure);
        }
    }

    private async Task SendAsync(OutgoingMail mail)
    {
        try
        {
            await transport.SendAsync(mail, CancellationToken.None);
            await queue.WriteAsync(tx => MailStore.Delete(tx, mail.Id));
        }
        catch (Exception failure) when (
            failure is SmtpException or IOException or UnauthorizedAccessException or FormatException)
        {
            if (mail.Attempts + 1 >= AttemptsMax)
            {
                await queue.WriteAsync(tx => MailStore.Delete(tx, mail.Id));
                LogGivenUp(mail.Id, failure.Message);
                return;
            }

            var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << mail.Attempts));
            await queue.WriteAsync(tx => MailStore.PutOff(tx, mail.Id, clock.GetUtcNow() + pause));
            LogUnsent(mail.Id, mail.Attempts + 1, failure.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Digests and mails were put off")]
    private partial void LogPutOff(Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Mail {Id} could not be sent (attempt {Attempt}), and is tried again: {Why}")]
    private partial void LogUnsent(long id, int attempt, string why);

    [LoggerMessage(3, LogLevel.Error, "Mail {Id} could not be sent and is given up: {Why}")]
    private partial void LogGivenUp(long id, string why);
}
