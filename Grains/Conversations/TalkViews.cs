using System.Collections.Immutable;
using MyDeclic.Users;

namespace MyDeclic.Conversations;

/// <summary>Shows private conversations to their members, any number of them by a few queries.</summary>
internal sealed class TalkViews(TalkStore talks, MessageStore messages)
{
    /// <summary>Those of these conversations that the person is in and that are shown to them, in their order.</summary>
    public async Task<ImmutableArray<ConversationView>> ShowAsync(IReadOnlyList<TalkRow> rows, long userId)
    {
        if (rows.Count == 0) return [];
        List<long> ids = [.. rows.Select(row => row.Id)];
        // The seats last: whoever is sent away meanwhile is shown nothing.
        var last = await messages.LastAsync(ids, userId);
        var people = await PeopleAsync(rows);
        var seats = await talks.SeatsAsync(ids, userId);
        return
        [
            .. from row in rows
               where seats.ContainsKey(row.Id)
               let seat = seats[row.Id]
               let shown = people[row.Id]
               select new ConversationView(
                   row.Id, (ConversationKind)row.Kind, row.Title, shown.Named, row.MemberCount, Time(row.CreatedAt),
                   Time(row.ActiveAt), row.LastSeq, row.Version, last.GetValueOrDefault(row.Id)?.ToView(), seat.Unread,
                   seat.ReadSeq, seat.IsMuted != 0, shown.Marks),
        ];
    }

    /// <summary>Who is named with each conversation, and how far its members are.</summary>
    public async Task<IReadOnlyDictionary<long, (ImmutableArray<AuthorView> Named, ImmutableArray<ReadMark> Marks)>>
        PeopleAsync(IReadOnlyList<TalkRow> rows)
    {
        var members = await talks.FirstMembersAsync([.. rows.Select(row => row.Id)], Limits.MarksShownMax);
        return rows.ToDictionary(
            row => row.Id,
            row =>
            {
                ImmutableArray<AuthorView> named =
                    [.. members[row.Id].Take(Limits.MembersNamedMax).Select(one => new AuthorView(one.Handle, one.Name))];
                ImmutableArray<ReadMark> marks = row.ShowsMarks
                    ? [.. members[row.Id].Select(one => new ReadMark(one.Handle, one.DeliveredSeq, one.ReadSeq))]
                    : [];
                return (named, marks);
            });
    }

    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
