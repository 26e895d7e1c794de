namespace MyDeclic.LoadTest.Report;

/// <summary>Something that must hold.</summary>
/// <param name="Name">What must hold: "nothing lost".</param>
/// <param name="IsMet">Whether it does.</param>
/// <param name="Detail">The figure behind it.</param>
internal sealed record Check(string Name, bool IsMet, string Detail);
