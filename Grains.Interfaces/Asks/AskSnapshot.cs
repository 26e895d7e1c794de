using Orleans;

namespace MyDeclic.Asks;

/// <summary>A session as one person sees it.</summary>
/// <param name="Ask">The session.</param>
/// <param name="MayAnswer">Whether the caller is one of its hosts.</param>
/// <param name="MayManage">Whether the caller is of the communication team.</param>
/// <param name="QuestionsLeft">How many questions the caller may still ask in it.</param>
/// <param name="Position">The place in the log at which this is true.</param>
[GenerateSerializer, Immutable, Alias("AskSnapshot")]
public sealed record AskSnapshot(AskView Ask, bool MayAnswer, bool MayManage, int QuestionsLeft, string Position);
