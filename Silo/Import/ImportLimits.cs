namespace MyDeclic.Silo.Import;

/// <summary>The limits of an import's files, with their units.</summary>
internal static class ImportLimits
{
    /// <summary>Longest line, in characters: two numbers and a remark fit many times.</summary>
    public const int LineCharactersMax = 1_000;

    /// <summary>Most people of one import.</summary>
    public const int PeopleMax = 1_000_000;

    /// <summary>Most edges of one import.</summary>
    public const int EdgesMax = 20_000_000;
}
