namespace MyDeclic.WebFront.Realtime;

/// <summary>Every limit of the live hub, with its unit.</summary>
internal static class LiveLimits
{
    /// <summary>Topics one connection may watch at once.</summary>
    public const int WatchesPerConnectionMax = 200;

    /// <summary>Connections one member may hold to this server at once.</summary>
    public const int ConnectionsPerMemberMax = 10;

    /// <summary>Longest topic as clients write it, in UTF-16 units: a tag or slug and its prefix, with room.</summary>
    public const int WordCharactersMax = 120;

    /// <summary>Largest message a client may send, in bytes.</summary>
    public const long ReceiveBytesMax = 32 * 1024;

    /// <summary>Headers of one message; tracing sends two.</summary>
    public const int MessageHeadersMax = 16;

    /// <summary>Streams that one call may bring; no method takes any.</summary>
    public const int MessageStreamsMax = 16;

    /// <summary>Invocations of one client that may run at once.</summary>
    public const int ParallelInvocationsMax = 4;

    /// <summary>How long a client may take to say which protocol it speaks.</summary>
    public static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How often a silent connection is pinged.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>
    /// After how much silence a client is taken for gone. SignalR applies it only to clients that have pinged once;
    /// here it holds for all.
    /// </summary>
    public static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long one message may take to arrive whole.</summary>
    public static readonly TimeSpan MessageDeadline = TimeSpan.FromSeconds(10);

    /// <summary>Commands a member may send in <see cref="CommandsWindow"/>.</summary>
    public const int CommandsMax = 30;

    /// <summary>Over what time commands are counted.</summary>
    public static readonly TimeSpan CommandsWindow = TimeSpan.FromSeconds(10);

    /// <summary>Commands refused in <see cref="CommandsWindow"/> that end the connection.</summary>
    public const int RefusedCommandsMax = 30;

    /// <summary>Messages, pings included, that one connection may send in <see cref="MessagesWindow"/>.</summary>
    public const int MessagesMax = 200;

    /// <summary>Over what time a connection's messages are counted.</summary>
    public static readonly TimeSpan MessagesWindow = TimeSpan.FromSeconds(10);

    /// <summary>Calls of unknown methods, or with arguments that do not fit, in <see cref="MisfitsWindow"/>.</summary>
    public const int MisfitsMax = 10;

    /// <summary>Over what time misfit calls are counted.</summary>
    public static readonly TimeSpan MisfitsWindow = TimeSpan.FromMinutes(1);

    /// <summary>Connections that a member may lose to broken messages in <see cref="ProtocolErrorsWindow"/>.</summary>
    public const int ProtocolErrorsMax = 5;

    /// <summary>Over what time broken messages are counted, and for the rest of which the member is refused.</summary>
    public static readonly TimeSpan ProtocolErrorsWindow = TimeSpan.FromMinutes(1);

    /// <summary>Messages waiting for one client; past it the queue is dropped and the client told of a gap.</summary>
    public const int QueuedMessagesMax = 1_024;

    /// <summary>Characters of content waiting for one client, about; past it the same happens.</summary>
    public const int QueuedWeightMax = 4 * 1024 * 1024;

    /// <summary>Messages that one write to a client holds.</summary>
    public const int BatchMessagesMax = 64;

    /// <summary>Characters of content that one write to a client holds, about, unless a single message has more.</summary>
    public const int BatchWeightMax = 32 * 1024;

    /// <summary>Queued messages above which a replay waits: it leaves room for what happens meanwhile.</summary>
    public const int ReplayPausesAt = QueuedMessagesMax / 2;

    /// <summary>Replayed events queued at once.</summary>
    public const int ReplayStepEvents = 64;

    /// <summary>Live events held back for one watch while it is being replayed to.</summary>
    public const int HeldBackEventsMax = QueuedMessagesMax / 4;

    /// <summary>How long one write may wait for a client that does not read.</summary>
    public static readonly TimeSpan WriteStallMax = TimeSpan.FromSeconds(10);

    /// <summary>How often connections are looked at for stalls and due marks.</summary>
    public static readonly TimeSpan UpkeepPeriod = TimeSpan.FromSeconds(1);

    /// <summary>Least time between two marks of a connection.</summary>
    public static readonly TimeSpan MarkPeriod = TimeSpan.FromSeconds(15);

    /// <summary>How often servers tell each other who is there: nobody's presence is told more often.</summary>
    public static readonly TimeSpan PresencePeriod = TimeSpan.FromSeconds(2);

    /// <summary>Least time between two signs that somebody is writing in a conversation.</summary>
    public static readonly TimeSpan TypingPeriod = TimeSpan.FromSeconds(3);

    /// <summary>Signs of writing that wait to be told to other servers.</summary>
    public const int TypingSignsMax = 1_000;

    /// <summary>Questions to the grains, from joining and re-opening, under way at once: a storm queues here.</summary>
    public const int GrainCallsMax = 64;

    /// <summary>Encoded events kept for those that replay what others have just been sent.</summary>
    public const int EncodedEventsKept = 2_048;

    /// <summary>
    /// How often the server's stream of the log is renewed: often enough that a log whose silo died is asked again before
    /// people notice, and a tenth of what it grants.
    /// </summary>
    public static readonly TimeSpan LeaseRenewal = TimeSpan.FromSeconds(3);

    /// <summary>How long after its last renewal the stream counts as current.</summary>
    public static readonly TimeSpan LeaseCurrent = TimeSpan.FromSeconds(30);

    /// <summary>First wait after a failed call to the grains; doubled each time.</summary>
    public static readonly TimeSpan RetryFirst = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest wait between failed calls to the grains.</summary>
    public static readonly TimeSpan RetryMax = TimeSpan.FromSeconds(10);

    /// <summary>Renewals in a row that find the relay behind where the log was before, until it is given up.</summary>
    public const int StalledRenewalsMax = 10;
}
