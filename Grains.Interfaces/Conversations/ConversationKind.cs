namespace MyDeclic.Conversations;

/// <summary>Who talks in a private conversation. Stored by number.</summary>
public enum ConversationKind
{
    /// <summary>Two people; there is one between any two.</summary>
    Pair = 0,

    /// <summary>A group, in which people come and go.</summary>
    Group = 1,
}
