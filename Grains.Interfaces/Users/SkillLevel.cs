namespace MyDeclic.Users;

/// <summary>How well one says to know something. Stored by number.</summary>
public enum SkillLevel
{
    /// <summary>Is learning it.</summary>
    Learns = 1,

    /// <summary>Does it, with help now and then.</summary>
    Practises = 2,

    /// <summary>Does it alone, and is asked about it.</summary>
    Masters = 3,

    /// <summary>Teaches it to others.</summary>
    Teaches = 4,
}
