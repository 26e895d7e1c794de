using System.Globalization;
using MyDeclic.Asks;
using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>
/// Answers and promises of executives notify who asked; answers also those who voted for the question. Another text of an
/// answer notifies nobody again, another day of a promise does.
/// </summary>
internal sealed class AskNotices(AskNoticeStore store) : INotificationSource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Types { get; } = [EventTypes.AskQuestion];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Notice>> ReadAsync(LogEntry entry)
    {
        var id = entry.Subject;
        var about = new About(id, null, null);
        switch (await store.FindAsync(id))
        {
            case { State: AskQuestionState.Answered }:
                return
                [
                    new TakeBack([NotificationKind.AskPromised], id, null),
                    new Tell(NotificationKind.AskAnswered, await ReadersAsync(AskNoticeStore.Author), about, id),
                    new Tell(NotificationKind.AskVoteAnswered, await ReadersAsync(AskNoticeStore.Voters), about, id),
                ];
            case { State: AskQuestionState.Promised } question:
                var day = DayOf(question.PromisedFor);
                return
                [
                    new TakeBack([NotificationKind.AskPromised], id, null) { ExceptPart = day },
                    new Tell(NotificationKind.AskPromised, await ReadersAsync(AskNoticeStore.Author), about, day),
                ];
            case { State: AskQuestionState.Waiting }:
                return [];
            default:
                return
                [
                    new TakeBack(
                        [NotificationKind.AskAnswered, NotificationKind.AskPromised, NotificationKind.AskVoteAnswered], id, null),
                ];
        }

        Task<IReadOnlyList<long>> ReadersAsync(string candidates) => store.ReadersAsync(candidates, id, entry.ActorId);
    }

    private static long DayOf(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
}
