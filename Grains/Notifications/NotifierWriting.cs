using MyDeclic.Realtime;
using MyDeclic.Storage;

namespace MyDeclic.Notifications;

/// <summary>One step's writing, inside its transaction.</summary>
internal sealed class NotifierWriting(
    WriteTransaction tx, IReadOnlyDictionary<long, SettingsRow> settings, ILookup<long, (MuteKind Kind, long Id)> mutes,
    Func<SettingsRow, TimeZoneInfo> zoneOf, IdGenerator ids)
{
    // What changed, each once, in the order of the last change.
    private readonly OrderedDictionary<long, (Group Group, DateTimeOffset At, bool IsNew)> _changed = [];
    private readonly OrderedDictionary<long, DateTimeOffset> _refreshed = [];

    /// <summary>Writes what an event means; it notifies each person once.</summary>
    public void Act(LogEntry entry, IEnumerable<Notice> notices)
    {
        var told = new HashSet<long> { entry.ActorId };
        foreach (var notice in notices)
        {
            switch (notice)
            {
                case Tell tell:
                    foreach (var userId in tell.UserIds.Where(told.Add)) Add(entry, tell, userId);
                    break;
                case TakeBack taken:
                    foreach (var group in NotificationStore.TakeOut(tx, taken)) Note(group, entry.At, isNew: false);
                    break;
                case ForgetThread gone:
                    foreach (var group in NotificationStore.Forget(tx, gone.PostId)) Note(group, entry.At, isNew: false);
                    break;
                case ShowAgain edited:
                    foreach (var group in NotificationStore.Of(tx, edited.PostId)) Note(group, entry.At, isNew: false);
                    break;
                case Remind remind:
                    foreach (var userId in remind.UserIds) MakeDue(settings[userId], NotificationKind.Message, entry.At);
                    break;
                case Refresh refresh:
                    foreach (var userId in refresh.UserIds) _refreshed[userId] = entry.At;
                    break;
            }
        }
    }

    /// <summary>Writes the events that tell of it all.</summary>
    public void Finish()
    {
        foreach (var (id, (group, at, isNew)) in _changed)
        {
            // What is for the digest alone needs a place in the order, and nobody is told.
            var told = NotificationEvents.Row(EventTypes.NotificationChanged, group.UserId, id, at);
            var place = tx.Append(group.InTray > 0 ? told : told with { Topics = [] });
            if (isNew) NotificationStore.Move(tx, id, place, at);
        }

        foreach (var (userId, at) in _refreshed)
            tx.Append(NotificationEvents.Row(EventTypes.NotificationsRefreshed, userId, userId, at));
    }

    private void Add(LogEntry entry, Tell tell, long userId)
    {
        var own = settings[userId];
        var (inTray, inDigest) = (own.InTray(tell.Kind), own.InDigest(tell.Kind));
        if ((!inTray && !inDigest) || NotificationRules.IsMuted(tell, entry.ActorId, mutes[userId])) return;
        if (NotificationStore.HasPart(tx, userId, tell.Kind, tell.About, tell.PartId)) return;
        var group = NotificationStore.FindOpen(tx, userId, tell.Kind, tell.About);
        if (group is null)
        {
            group = new Group { Id = ids.Next(), UserId = userId, InTray = inTray ? 1 : 0 };
            NotificationStore.Insert(tx, group, tell.Kind, tell.About, inDigest, entry.At);
        }

        NotificationStore.InsertPart(tx, group, tell.Kind, tell.About, tell.PartId, entry.ActorId, entry.At);
        Note(group, entry.At, isNew: true);
        MakeDue(own, tell.Kind, entry.At);
    }

    private void MakeDue(SettingsRow own, NotificationKind kind, DateTimeOffset at)
    {
        if (own.InDigest(kind)) NotificationStore.MakeDue(tx, own.UserId, MemberTime.NextDigest(own, zoneOf(own), at));
    }

    private void Note(Group group, DateTimeOffset at, bool isNew)
    {
        if (_changed.Remove(group.Id, out var before)) (isNew, at) = (isNew || before.IsNew, isNew ? at : before.At);
        _changed[group.Id] = (group, at, isNew);
    }
}
