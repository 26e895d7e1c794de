using System.Collections.Immutable;
using System.Globalization;
using MyDeclic.Conversations;
using MyDeclic.Realtime;

namespace MyDeclic.WebFront.Realtime;

/// <content>Who is writing: told beside the log, to those who are told what they will have written.</content>
internal sealed partial class TopicRelay
{
    private readonly Dictionary<(long ConversationId, long UserId), long> _typedAt = [];
    private readonly List<TypingSign> _typingNews = [];
    private readonly string _server = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Tells the others of a conversation that the connection's member is writing; nothing happens for who is not in it, or
    /// does not watch <c>conversations</c>, and at most once a <see cref="LiveLimits.TypingPeriod"/>.
    /// </summary>
    public async Task TypeAsync(LiveConnection connection, string conversation)
    {
        if (!long.TryParse(conversation, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;
        var key = (id, connection.UserId);
        lock (_gate)
        {
            if (!IsIn(connection, id)) return;
            foreach (var old in _typedAt.Where(one => time.GetElapsedTime(one.Value) >= LiveLimits.TypingPeriod).ToList())
                _typedAt.Remove(old.Key);
            if (!_typedAt.TryAdd(key, time.GetTimestamp())) return;
        }

        var authors = await AskAsync(() => grains.Directory.AuthorsAsync([connection.UserId]));
        if (!authors.TryGetValue(connection.UserId, out var author)) return;
        TypingSign sign = new(id, connection.UserId, author);
        lock (_gate)
        {
            // Who left, or was blocked, meanwhile says nothing more.
            if (!IsIn(connection, id)) return;
            if (_typingNews.Count < LiveLimits.TypingSignsMax) _typingNews.Add(sign);
            Tell(sign);
            WriteIdle();
        }
    }

    /// <summary>Tells the other servers who is writing here, and their members who is writing there.</summary>
    public async Task ExchangeTypingAsync()
    {
        ImmutableArray<TypingSign> mine;
        lock (_gate)
        {
            mine = [.. _typingNews];
            _typingNews.Clear();
        }

        var others = await AskAsync(() => grains.Typing.ExchangeAsync(_server, mine));
        lock (_gate)
        {
            foreach (var sign in others) Tell(sign);
            WriteIdle();
        }
    }

    private static bool IsIn(LiveConnection connection, long conversationId) =>
        connection.Watches.GetValueOrDefault("conversations") is { State: WatchState.Live } watch
        && watch.JoinedSeqs.ContainsKey(Topics.Conversation(conversationId));

    private void Tell(TypingSign sign)
    {
        if (!_byTopic.TryGetValue(Topics.Conversation(sign.ConversationId), out var watches)) return;
        var message = EventEncoder.Typing(new(sign.ConversationId, sign.Author));
        foreach (var watch in watches)
        {
            if (watch.State == WatchState.Live && watch.Connection.UserId != sign.UserId)
                Send(watch.Connection, message, _idle);
        }
    }
}
