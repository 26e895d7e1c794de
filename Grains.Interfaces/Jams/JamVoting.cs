namespace MyDeclic.Jams;

/// <summary>How people vote in a jam. Stored by number.</summary>
public enum JamVoting
{
    /// <summary>Each person spreads a budget of points over ideas.</summary>
    Points = 0,

    /// <summary>Each person gives ideas 1 to 5 stars.</summary>
    Rating = 1,

    /// <summary>Each person says of two ideas at a time which one comes first.</summary>
    Pairs = 2,
}
