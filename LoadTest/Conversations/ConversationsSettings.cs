namespace MyDeclic.LoadTest.Conversations;

/// <summary>What a run of conversations was asked, beside what every scenario is.</summary>
/// <param name="Conversations">How many conversations.</param>
/// <param name="People">Members of each.</param>
/// <param name="Rate">Messages in a second, over all of them.</param>
internal sealed record ConversationsSettings(int Conversations, int People, double Rate)
{
    /// <summary>The place in the cast of the first member of a conversation; the others follow.</summary>
    public int FirstOf(int conversation, int members) => (int)((long)conversation * People % members);
}
