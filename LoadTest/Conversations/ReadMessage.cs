namespace MyDeclic.LoadTest.Conversations;

/// <summary>A message as it is read back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Seq">Its number in the conversation.</param>
/// <param name="Text">What was written.</param>
internal sealed record ReadMessage(long Id, int Seq, string Text);
