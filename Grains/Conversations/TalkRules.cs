using MyDeclic.Users;

namespace MyDeclic.Conversations;

/// <summary>Who may do what in private conversations: the one place, for every door.</summary>
internal static class TalkRules
{
    /// <summary>The answer to who would change who is in a conversation of two.</summary>
    public static Refusal StaysTwo { get; } = new(
        ErrorCode.InvalidRequest, "A conversation of two stays one: start a group.");

    /// <summary>The answer to who would send somebody else away.</summary>
    public static Refusal OnlyOneself { get; } = new(ErrorCode.Forbidden, "One leaves a group by oneself.");

    /// <summary>The answer when somebody is in as many conversations as one may be.</summary>
    public static Refusal TooManyConversations { get; } = new(
        ErrorCode.TooMany, $"One is in at most {Limits.ConversationsPerUserMax} conversations.");

    /// <summary>The answer when a group is full.</summary>
    public static Refusal TooManyMembers { get; } = new(
        ErrorCode.TooMany, $"A group has at most {Limits.GroupMembersMax} people.", "people");

    /// <summary>Starting, and bringing people in, is for who may consult profiles: one has to find them first.</summary>
    public static bool MayAsk(Caller caller, CapabilityMatrix capabilities) =>
        capabilities.Allows(caller.Population, Capability.ConsultProfiles);

    /// <summary>Checks what is written.</summary>
    public static Refusal? CheckText(string? text, out string clean) =>
        TextRules.CheckText(text, "text", Limits.MessageCharactersMax, true, out clean);

    /// <summary>Checks the title of a group.</summary>
    public static Refusal? CheckTitle(string? title, out string clean) =>
        TextRules.CheckLine(title, "title", Limits.GroupTitleCharactersMax, false, out clean);

    /// <summary>Checks which messages are asked for.</summary>
    public static Refusal? Check(MessagesAsked asked)
    {
        int?[] numbers = [asked.Before, asked.After, asked.Around];
        return numbers.Count(number => number is not null) > 1 || numbers.Any(number => number < 0)
            ? new(ErrorCode.InvalidRequest, "One of before, after and around: the number of a message.")
            : null;
    }
}
