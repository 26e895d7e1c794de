namespace MyDeclic.WebFront.Jams;

/// <summary>What a report's raw figures are written as.</summary>
public enum JamExportFormat
{
    /// <summary>For spreadsheets.</summary>
    Csv = 0,

    /// <summary>For programs.</summary>
    Json = 1,
}
