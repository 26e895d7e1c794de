using MyDeclic.Asks;
using Orleans;

namespace MyDeclic.Realtime;

/// <summary>Data of <c>ask.question</c>: a question was asked, taken back, hidden, promised or answered.</summary>
/// <param name="Question">As it is now; withdrawn and hidden ones have no text: they leave the list.</param>
/// <param name="Figures">Of its session.</param>
[GenerateSerializer, Immutable, Alias("AskQuestionData")]
public sealed record AskQuestionData(AskQuestionView Question, AskFigures Figures) : EventData;
