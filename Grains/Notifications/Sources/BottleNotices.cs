using System.Globalization;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>Bottles notify those to whom they come, and who solved them. Answers are comments, and tell by themselves.</summary>
internal sealed class BottleNotices(NoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } =
        [EventTypes.BottleArrived, EventTypes.BottleWithdrawn, EventTypes.BottleStateChanged];

    /// <summary>The part that an answer is once its author was thanked: thanks that come later are told anew.</summary>
    public static long Thanked(long answerId) => -answerId;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var id = entry.Subject;
        if (entry.Type == EventTypes.BottleWithdrawn)
        {
            return [new TakeBack([NotificationKind.BottleArrived], id, id)
            {
                OnlyOf = long.Parse(entry.Detail!, CultureInfo.InvariantCulture),
            }];
        }

        if (await store.PostAsync(id) is not { Bottles: > 0 } post) return [];
        if (entry.Type == EventTypes.BottleArrived)
        {
            var person = long.Parse(entry.Detail!, CultureInfo.InvariantCulture);
            return [new Tell(
                NotificationKind.BottleArrived,
                await store.ReadersAsync(NoticeStore.One, id, entry.ActorId, person), post.About, id)];
        }

        if (await store.SolutionAsync(id) is not { } solution)
            return [new TakeBack([NotificationKind.AnswerAccepted], id, null)];
        var part = solution.Thanked > 0 ? Thanked(solution.AnswerId) : solution.AnswerId;
        return
        [
            new TakeBack([NotificationKind.AnswerAccepted], id, null) { ExceptPart = part },
            new Tell(
                NotificationKind.AnswerAccepted,
                await store.ReadersAsync(NoticeStore.One, id, post.AuthorId, solution.HelperId), post.About, part),
        ];
    }
}
