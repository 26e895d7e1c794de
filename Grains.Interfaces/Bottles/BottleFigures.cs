using Orleans;

namespace MyDeclic.Bottles;

/// <summary>What the bottles that the caller may read came to.</summary>
/// <param name="Thrown">All that were not taken back.</param>
/// <param name="ProblemsSolved">Answers marked.</param>
/// <param name="KnowledgeCapitalised">Best practices written.</param>
/// <param name="PeopleValued">People thanked.</param>
/// <param name="NewRelations">Pairs that became colleagues over a bottle.</param>
[GenerateSerializer, Immutable, Alias("BottleFigures")]
public sealed record BottleFigures(
    int Thrown, int ProblemsSolved, int KnowledgeCapitalised, int PeopleValued, int NewRelations);
