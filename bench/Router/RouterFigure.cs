namespace MyDeclic.Bench;

/// <summary>How well one way of choosing did, over all questions so far.</summary>
internal sealed class RouterFigure(string name)
{
    private const int ShortList = 5;
    private const int LongList = 20;

    private int _questions;
    private double _precision;
    private double _recall;
    private double _reciprocal;

    public string Name => name;

    public double Precision => _precision / _questions;

    public double Recall => _recall / _questions;

    public double Reciprocal => _reciprocal / _questions;

    /// <summary>Counts a list, the best first, against those who did answer.</summary>
    public void Add(IReadOnlyList<long> ranked, IReadOnlySet<long> answered)
    {
        _questions++;
        _precision += ranked.Take(ShortList).Count(answered.Contains) / (double)ShortList;
        _recall += ranked.Take(LongList).Count(answered.Contains) / (double)answered.Count;
        var first = ranked.Select((member, at) => (member, at)).Where(one => answered.Contains(one.member))
            .Select(one => one.at + 1).FirstOrDefault();
        if (first > 0) _reciprocal += 1.0 / first;
    }
}
