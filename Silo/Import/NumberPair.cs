namespace MyDeclic.Silo.Import;

/// <summary>A line of an import's file.</summary>
/// <param name="First">Its first number.</param>
/// <param name="Second">Its second number.</param>
/// <param name="Line">Where it stands, from 1.</param>
public readonly record struct NumberPair(int First, int Second, int Line);
