namespace MyDeclic.WebFront.Realtime;

/// <summary>What becomes of a command.</summary>
internal enum CommandVerdict
{
    /// <summary>It is carried out.</summary>
    Admitted,

    /// <summary>It is one too many.</summary>
    Refused,

    /// <summary>So many were refused that the connection must end.</summary>
    Abusive,
}
