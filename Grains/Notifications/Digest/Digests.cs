using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Makes digests: what they say is asked for anew at that moment, by who may see what then.</summary>
internal sealed class Digests(
    DigestStore store, NotificationReadingStore notifications, NotificationViews views, NotificationSettingsStore settings,
    TalkNoticeStore talks, MailStore mails, MailOptions mail, CommitQueue queue, IdGenerator ids)
{
    private const int MadeAtOnce = 100;
    private const int DaysOfPosts = 7;

    /// <summary>A person's digest as it would be now.</summary>
    public async Task<DigestView> PreviewAsync(long userId, DateTimeOffset now)
    {
        var rendered = await RenderAsync(await store.FindAsync(userId), await settings.FindAsync(userId), now);
        return rendered.Digest;
    }

    /// <summary>Makes those that are due, each in one transaction with its mail: none twice, none that is empty.</summary>
    /// <returns>How many mails were put on their way.</returns>
    public async Task<int> MakeDueAsync(DateTimeOffset now)
    {
        var made = 0;
        var due = await store.DueAsync(now, MadeAtOnce);
        var all = await settings.FindManyAsync([.. due.Select(row => row.UserId)]);
        foreach (var row in due)
        {
            var own = all[row.UserId];
            var zone = settings.ZoneOf(own);
            if (own.Digest > 0 && MemberTime.IsQuiet(own, zone, now))
            {
                await queue.WriteAsync(tx => DigestStore.PutOff(tx, row, MemberTime.AfterQuiet(own, zone, now)));
                continue;
            }

            var (digest, upTo, unsubscribe) = await RenderAsync(row, own, now);
            var isWanted = own.Digest > 0 && !digest.IsEmpty;
            made += await queue.WriteAsync(tx =>
            {
                if (!DigestStore.Settle(tx, row, upTo, isWanted ? now : null) || !isWanted) return 0;
                MailStore.Insert(tx, ids.Next(), row.UserId, digest, unsubscribe, now);
                return 1;
            });
        }

        return made;
    }

    /// <summary>Whose an unsubscribing link is; null when it is none of ours.</summary>
    public async Task<long?> OwnerOfAsync(string token) => UnsubscribeToken.Read(await mails.SecretAsync(queue), token);

    private async Task<(DigestView Digest, long UpTo, string Unsubscribe)> RenderAsync(
        DigestRow row, SettingsRow own, DateTimeOffset now)
    {
        if (await views.ReaderAsync(row.UserId) is not { } reader) return (new(true, "", "", ""), row.UpTo, "");
        var pending = await notifications.PendingAsync(reader, row.UpTo, Limits.DigestItemsMax + 1);
        var shown = pending.Take(Limits.DigestItemsMax).ToList();
        var token = UnsubscribeToken.Make(await mails.SecretAsync(queue), row.UserId);
        var unsubscribe = $"{mail.PublicUrl}/unsubscribe/{token}";
        var since = row.MadeAt > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(row.MadeAt) : now.AddDays(-1);
        var from = since < now.AddDays(-DaysOfPosts) ? now.AddDays(-DaysOfPosts) : since;
        var conversations = (own.DigestOff & SettingsRow.Bit(NotificationKind.Message)) == 0
            ? await talks.UnreadAsync(row.UserId, row.MadeAt)
            : 0;
        IReadOnlyList<DigestPost> posts = own.WithPosts > 0 && shown.Count + conversations > 0
            ? await store.ActivePostsAsync(row.UserId, reader.IsOpen, from)
            : [];
        IReadOnlyList<DigestPost> news = own.WithPosts > 0 && shown.Count + conversations > 0
            ? await store.NewsAsync(row.UserId, reader.IsOpen, from, now)
            : [];
        var digest = DigestWriter.Write(new(
            await views.ToViewsAsync(shown, row.UserId), pending.Count > shown.Count, news, conversations, posts, own.Language,
            mail.PublicUrl, unsubscribe));
        return (digest, shown.Count > 0 ? shown[0].Place : row.UpTo, unsubscribe);
    }
}
