namespace MyDeclic.Bottles;

/// <summary>What a bottle brought.</summary>
public enum BottleOutcome
{
    /// <summary>The asker marked the answer.</summary>
    ProblemSolved,

    /// <summary>It was written up as a best practice.</summary>
    KnowledgeCapitalised,

    /// <summary>The asker thanked who answered.</summary>
    PersonValued,

    /// <summary>The two became colleagues; told to them alone.</summary>
    NewRelation,
}
