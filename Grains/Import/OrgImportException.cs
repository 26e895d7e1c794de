namespace MyDeclic.Import;

/// <summary>The database holds something that the import cannot go on beside; nothing was written.</summary>
public sealed class OrgImportException(string message) : Exception(message);
