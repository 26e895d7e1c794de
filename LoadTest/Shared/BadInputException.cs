namespace MyDeclic.LoadTest.Shared;

/// <summary>A file, address or token cannot be used. The message is for people and says what to do.</summary>
internal sealed class BadInputException(string message) : Exception(message);
