using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyDeclic.Realtime;

namespace MyDeclic.Notifications;

/// <summary>Registers what notifications are built from. A slice that notifies adds its source here, in one line.</summary>
internal static class NotificationRegistration
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.TryAddSingleton<NotificationOptions>();
        services.TryAddSingleton<MailOptions>();
        services.AddSingleton<NoticeStore>().AddSingleton<AskNoticeStore>().AddSingleton<TalkNoticeStore>()
            .AddSingleton<JamNoticeStore>()
            .AddSingleton<NotificationStore>().AddSingleton<NotificationReadingStore>()
            .AddSingleton<NotificationSettingsStore>().AddSingleton<NotificationViews>().AddSingleton<Notifier>()
            .AddSingleton<IEventSource, NotificationEvents>();
        services.AddSingleton<INotificationSource, PostNotices>().AddSingleton<INotificationSource, CommentNotices>()
            .AddSingleton<INotificationSource, ReactionNotices>().AddSingleton<INotificationSource, PersonNotices>()
            .AddSingleton<INotificationSource, CommunityNotices>().AddSingleton<INotificationSource, BottleNotices>()
            .AddSingleton<INotificationSource, AskNotices>().AddSingleton<INotificationSource, CommentReactionNotices>()
            .AddSingleton<INotificationSource, JamNotices>().AddSingleton<INotificationSource, TalkNotices>()
            .AddSingleton<INotificationSource, AccessNotices>();
        services.AddSingleton<DigestStore>().AddSingleton<Digests>().AddSingleton<MailStore>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailOptions>() is var mail
            && mail.SmtpHost is null ? new FolderTransport(mail) : new SmtpTransport(mail));
    }
}
