using System.Globalization;

namespace MyDeclic.LoadTest.Compare.Silos;

/// <summary>How many silos each of the compared clusters has, as <c>1,2,3</c>.</summary>
internal static class SiloCounts
{
    /// <summary>Silos that one cluster may have: all of them run on this machine.</summary>
    public const int SilosMax = 16;

    /// <summary>Clusters that may be compared at once.</summary>
    public const int ClustersMax = 5;

    /// <summary>Reads them; the first is what the others are compared with.</summary>
    public static bool TryParse(string text, out IReadOnlyList<int> counts)
    {
        var read = new List<int>();
        counts = read;
        foreach (var part in text.Split(','))
        {
            var isNumber = int.TryParse(part, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var count);
            if (!isNumber || count is < 1 or > SilosMax || read.Contains(count)) return false;
            read.Add(count);
        }

        return read.Count <= ClustersMax;
    }
}
