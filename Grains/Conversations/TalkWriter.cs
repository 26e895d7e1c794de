using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Conversations;

/// <summary>
/// What happens in one private conversation, each within its transaction: who may is looked at there, where the order of
/// writes is fixed, and nothing is kept in memory that could be older.
/// </summary>
internal sealed class TalkWriter(IdGenerator ids, TimeProvider clock)
{
    public Result<Committed> Say(WriteTransaction tx, long id, long userId, string text, Operation? operation)
    {
        if (OperationStore.Find(tx, userId, operation) is { } earlier) return earlier;
        var place = Writable(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        var now = clock.GetUtcNow();
        var talk = place.Value;
        talk = talk with
        {
            LastSeq = talk.LastSeq + 1, Version = talk.Version + 1, ActiveAt = now.ToUnixTimeMilliseconds(),
        };
        var messageId = ids.Next();
        TalkStore.Update(tx, talk);
        MessageStore.Insert(tx, messageId, id, talk.LastSeq, userId, text, now);
        // Who answers has read: what is unread is always by others.
        TalkStore.Mark(tx, id, userId, talk.LastSeq, talk.LastSeq);
        OperationStore.Record(tx, userId, operation, "message", messageId, now);
        return new Committed(Tell(tx, EventTypes.MessageCreated, messageId, userId, talk), messageId);
    }

    public Result<Committed> Reword(WriteTransaction tx, long id, long userId, long messageId, string text)
    {
        var place = Writable(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        if (Refuse(tx, id, userId, messageId) is { } refusal) return refusal;
        if (!MessageStore.Reword(tx, messageId, text, clock.GetUtcNow())) return Committed.Nothing;
        return Change(tx, place.Value, EventTypes.MessageEdited, messageId, userId);
    }

    public Result<Committed> TakeBack(WriteTransaction tx, long id, long userId, long messageId)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        if (Refuse(tx, id, userId, messageId) is { } refusal) return refusal;
        MessageStore.Empty(tx, messageId, clock.GetUtcNow());
        return Change(tx, place.Value, EventTypes.MessageDeleted, messageId, userId);
    }

    public Result<Committed> Mark(WriteTransaction tx, long id, long userId, int seq, bool isRead)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        var talk = place.Value;
        var seat = TalkStore.Seat(tx, id, userId)!;
        var upTo = Math.Min(seq, talk.LastSeq);
        var delivered = Math.Max(seat.DeliveredSeq, upTo);
        var read = isRead ? Math.Max(seat.ReadSeq, upTo) : seat.ReadSeq;
        if (read == seat.ReadSeq && (delivered == seat.DeliveredSeq || !talk.ShowsMarks)) return Committed.Nothing;
        TalkStore.Mark(tx, id, userId, delivered, read);
        var topic = talk.ShowsMarks ? Topics.Conversation(id) : Topics.Conversations(userId);
        return new Committed(tx.Append(new EventRow(
            EventTypes.ConversationMarked, id, userId, null, clock.GetUtcNow(), [topic],
            TalkDetail.Write(delivered, read, TalkStore.UnreadAfter(tx, id, read)))));
    }

    public Result<Committed> Mute(WriteTransaction tx, long id, long userId, bool isMuted)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        if (TalkStore.Seat(tx, id, userId)!.IsMuted != 0 == isMuted) return Committed.Nothing;
        TalkStore.Mute(tx, id, userId, isMuted);
        return new Committed(tx.Append(new EventRow(
            EventTypes.ConversationMuted, id, userId, null, clock.GetUtcNow(), [Topics.Conversations(userId)],
            TalkDetail.Write(isMuted ? 1 : 0))));
    }

    public Result<Committed> Entitle(WriteTransaction tx, long id, long userId, string title)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        if (!place.Value.IsGroup) return TalkRules.StaysTwo;
        return place.Value.Title == title
            ? Committed.Nothing
            : Change(tx, place.Value with { Title = title }, EventTypes.ConversationChanged, id, userId);
    }

    public Result<Committed> Admit(WriteTransaction tx, long id, long userId, long newId)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        var talk = place.Value;
        if (!talk.IsGroup) return TalkRules.StaysTwo;
        if (BlockRules.Check(BlockStore.Side(tx, userId, newId)) is { } refusal) return refusal;
        if (TalkStore.Seat(tx, id, newId) is not null) return Committed.Nothing;
        if (talk.MemberCount >= Limits.GroupMembersMax) return TalkRules.TooManyMembers;
        if (TalkStore.CountOf(tx, newId) >= Limits.ConversationsPerUserMax) return TalkRules.TooManyConversations;
        var now = clock.GetUtcNow();
        talk = talk with { MemberCount = talk.MemberCount + 1, ActiveAt = now.ToUnixTimeMilliseconds() };
        Enter(tx, talk with { Version = talk.Version + 1 }, userId, newId, now);
        return Change(tx, talk, EventTypes.ConversationChanged, id, userId);
    }

    /// <returns>The event after which the person sees nothing more.</returns>
    public Result<Committed> Leave(WriteTransaction tx, long id, long userId)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone) return place.Refusal;
        var talk = place.Value;
        if (!talk.IsGroup) return TalkRules.StaysTwo;
        TalkStore.Leave(tx, id, userId);
        var left = tx.Append(new EventRow(
            EventTypes.ConversationLeft, id, userId, null, clock.GetUtcNow(), [Topics.Conversations(userId)]));
        if (talk.MemberCount == 1) TalkStore.Forget(tx, id);
        else Change(tx, talk with { MemberCount = talk.MemberCount - 1 }, EventTypes.ConversationChanged, id, userId);
        return new Committed(left);
    }

    /// <summary>Writes a new conversation with the people in it; false when the two have one.</summary>
    public bool Start(WriteTransaction tx, TalkRow talk, long starterId, IReadOnlyCollection<long> people)
    {
        if (!TalkStore.Insert(tx, talk)) return false;
        foreach (var one in people) Enter(tx, talk with { Version = 1 }, starterId, one, TalkViews.Time(talk.CreatedAt));
        return true;
    }

    private static void Enter(WriteTransaction tx, TalkRow talk, long actorId, long userId, DateTimeOffset at)
    {
        TalkStore.Enter(tx, talk.Id, userId, talk.LastSeq, at);
        tx.Append(new EventRow(
            EventTypes.ConversationJoined, talk.Id, actorId, null, at, [Topics.Conversations(userId)],
            TalkDetail.Write(userId, talk.LastSeq, talk.Version)));
    }

    /// <summary>The conversation, held against others' writes, for who is in it and to whom it is shown.</summary>
    private static Result<TalkRow> Joined(WriteTransaction tx, long id, long userId)
    {
        if (TalkStore.Hold(tx, id) is not { } talk || TalkStore.Seat(tx, id, userId) is null) return Refusal.NotFound;
        return !talk.IsGroup && BlockStore.Side(tx, userId, talk.OtherOf(userId)) == BlockSide.Blocked
            ? Refusal.NotFound
            : talk;
    }

    private static Result<TalkRow> Writable(WriteTransaction tx, long id, long userId)
    {
        var place = Joined(tx, id, userId);
        if (!place.IsDone || place.Value.IsGroup) return place;
        return BlockRules.Check(BlockStore.Side(tx, userId, place.Value.OtherOf(userId))) is { } refusal ? refusal : place;
    }

    private static Refusal? Refuse(WriteTransaction tx, long id, long userId, long messageId) =>
        MessageStore.AuthorOf(tx, messageId, id, userId) switch
        {
            0 => Refusal.NotFound,
            var author when author == userId => null,
            _ => Refusal.Forbidden,
        };

    private Result<Committed> Change(WriteTransaction tx, TalkRow talk, string type, long subject, long actorId)
    {
        talk = talk with { Version = talk.Version + 1 };
        TalkStore.Update(tx, talk);
        return new Committed(Tell(tx, type, subject, actorId, talk));
    }

    private long Tell(WriteTransaction tx, string type, long subject, long actorId, TalkRow talk) => tx.Append(new EventRow(
        type, subject, actorId, null, clock.GetUtcNow(), [Topics.Conversation(talk.Id)],
        TalkDetail.Write(talk.Id, talk.Version)));
}
