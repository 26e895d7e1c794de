namespace MyDeclic.Tests.Support;

/// <summary>Every pair of two lists, as cases.</summary>
internal sealed class MatrixTheoryData<T1, T2> : TheoryData<T1, T2>
{
    public MatrixTheoryData(IReadOnlyList<T1> firsts, IReadOnlyList<T2> seconds)
    {
        foreach (var first in firsts)
        {
            foreach (var second in seconds) Add(first, second);
        }
    }
}
