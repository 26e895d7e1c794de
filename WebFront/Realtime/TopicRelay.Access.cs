using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <content>What events change about who may watch what.</content>
internal sealed partial class TopicRelay
{
    private enum Reach
    {
        /// <summary>The watch stays as it is.</summary>
        None,

        /// <summary>It may be merged from more or fewer topics than before; what it gets now it may get.</summary>
        Compare,

        /// <summary>The same, and what its snapshot shows changed with that.</summary>
        Refresh,

        /// <summary>It may have lost its right: nothing more is delivered until the door was asked.</summary>
        Detach,
    }

    private void Apply(AccessChange? change)
    {
        ApplyToPresence(change);
        switch (change?.Kind)
        {
            case null or AccessChangeKind.PresenceHidden or AccessChangeKind.PresenceShown:
                break;
            case AccessChangeKind.Session:
                var ended = _bySession.GetValueOrDefault(change.SessionId)?.ToList() ?? [];
                foreach (var connection in ended) Cut(connection);
                break;
            case AccessChangeKind.ConversationJoined or AccessChangeKind.ConversationLeft:
                ApplyToConversations(change);
                break;
            case AccessChangeKind.Community or AccessChangeKind.Post:
                Reopen(_connections.Values, change);
                break;
            default:
                Reopen(_byUser.GetValueOrDefault(change.UserId) ?? [], change);
                break;
        }
    }

    private void Reopen(IEnumerable<LiveConnection> whose, AccessChange change)
    {
        var community = new CommunityTopics(change.CommunityId);
        foreach (var connection in whose)
        {
            connection.IsCallerStale |= change.Kind == AccessChangeKind.Standing;
            foreach (var watch in connection.Watches.Values)
            {
                if (change.Kind == AccessChangeKind.Blocked) watch.Hidden.Add(change.OtherId);
                if (change.Kind == AccessChangeKind.Unblocked) watch.Hidden.Remove(change.OtherId);
                Reopen(watch, change, community);
            }
        }
    }

    /// <summary>Makes <paramref name="watch"/> be judged anew if <paramref name="change"/> is about it.</summary>
    private void Reopen(Watch watch, AccessChange change, CommunityTopics community)
    {
        var reach = ReachOf(change, watch, community);
        if (reach == Reach.None) return;
        watch.Turn++;
        if (reach != Reach.Compare) watch.Owes ??= GapReason.Changed;
        if (reach == Reach.Detach || watch.State == WatchState.Replaying)
        {
            Unindex(watch);
            watch.State = WatchState.Opening;
            watch.HeldBack.Clear();
        }

        if (watch.IsSettling) return;
        watch.IsSettling = true;
        _unsettled.Add(watch);
    }

    /// <summary>
    /// Who comes into a conversation, or leaves it, is told what is written there from then on, or no more: without a gap, and
    /// without asking anybody, because the event says all there is to know.
    /// </summary>
    private void ApplyToConversations(AccessChange change)
    {
        var topic = Topics.Conversation(change.Seat!.ConversationId);
        foreach (var connection in _byUser.GetValueOrDefault(change.UserId) ?? [])
        {
            if (!connection.Watches.TryGetValue("conversations", out var watch)) continue;
            if (watch.IsSettling)
            {
                // What the door is saying meanwhile may be older than this.
                watch.Turn++;
                if (watch.State == WatchState.Replaying)
                {
                    watch.State = WatchState.Opening;
                    watch.HeldBack.Clear();
                    Unindex(watch);
                }
            }

            if (watch.State != WatchState.Live) continue;
            var others = watch.Topics.Remove(topic);
            var isIn = change.Kind == AccessChangeKind.ConversationJoined;
            Unindex(watch);
            watch.Topics = isIn ? others.Add(topic) : others;
            if (isIn) watch.JoinedSeqs[topic] = change.Seat.JoinedSeq;
            else watch.JoinedSeqs.Remove(topic);
            Index(watch);
        }
    }

    private static Reach ReachOf(AccessChange change, Watch watch, CommunityTopics community)
    {
        if (change.Kind == AccessChangeKind.Post) return ReachOfPost(change, watch);
        if (change.Kind != AccessChangeKind.Community && change.UserId != watch.Connection.UserId) return Reach.None;
        return change.Kind switch
        {
            AccessChangeKind.Follows => watch.IsHome ? Reach.Refresh : Reach.None,
            AccessChangeKind.Standing => Reach.Detach,
            AccessChangeKind.Blocked or AccessChangeKind.Unblocked => ReachOfBlock(change, watch),
            // The watch itself is changed where the event stands; what is replayed is granted by who is in by then.
            AccessChangeKind.ConversationJoined or AccessChangeKind.ConversationLeft => Reach.None,
            // What only colleagues see of a page begins or ends.
            AccessChangeKind.Colleagues => IsPageOf(watch, change.OtherId) ? Reach.Detach : Reach.None,
            // While the door is being asked it is not known what the watch involves: it is asked once more.
            _ when watch.State == WatchState.Opening || Involves(watch, community) => Reach.Detach,
            AccessChangeKind.Membership when watch.IsMerged => Reach.Refresh,
            AccessChangeKind.Community when watch.IsMerged => Reach.Compare,
            _ => Reach.None,
        };
    }

    // Their page and their posts end; home and tags are made of less, or more. Elsewhere it is enough to hide the one
    // from the other, which is done already.
    private static Reach ReachOfBlock(AccessChange change, Watch watch) =>
        watch.State == WatchState.Opening || watch.IsHome || watch.IsConversations || watch.OwnerId == change.OtherId
            ? Reach.Detach
        : watch.IsTag ? Reach.Refresh
        : Reach.None;

    // While the door is being asked it is not known which thread it is: it is asked once more.
    private static Reach ReachOfPost(AccessChange change, Watch watch) =>
        watch.State == WatchState.Opening || watch.Topics.Contains(Topics.Post(change.OtherId)) ? Reach.Detach : Reach.None;

    // While the door is being asked it is not known whose page it is: it is asked once more.
    private static bool IsPageOf(Watch watch, long userId) => watch.IsPage
        && (watch.State == WatchState.Opening || watch.Topics.Contains(Topics.User(userId)));

    private static bool Involves(Watch watch, CommunityTopics community)
    {
        if (community.Id == 0) return false;
        if (watch.CommunityId == community.Id) return true;
        foreach (var topic in watch.Topics)
        {
            if (community.Has(topic)) return true;
        }

        return false;
    }
}
