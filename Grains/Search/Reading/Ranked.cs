using System.Globalization;

namespace MyDeclic.Search;

/// <summary>The order of results, and pages of it. A page ends at a weight and an id, which stay when others come.</summary>
internal static class Ranked
{
    /// <summary>A page of what was found, the best first.</summary>
    /// <param name="found">Everything that was weighed.</param>
    /// <param name="page">Which part of it.</param>
    /// <param name="items">That part.</param>
    /// <param name="next">Where the next page starts; null at the end.</param>
    /// <returns>False when the cursor is not one of this list's.</returns>
    public static bool TryPage<T>(
        IEnumerable<Found<T>> found, PageRequest page, out List<Found<T>> items, out string? next)
    {
        long id = long.MaxValue;
        var text = int.MaxValue.ToString(CultureInfo.InvariantCulture);
        (items, next) = ([], null);
        if (!Cursor.TryRead(page.Cursor, ref id, ref text)
            || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
            return false;
        items = [.. found.Where(one => (one.Weight, one.Id).CompareTo((weight, id)) < 0)
            .OrderByDescending(one => one.Weight).ThenByDescending(one => one.Id).Take(page.Limit + 1)];
        if (items.Count <= page.Limit) return true;
        items.RemoveAt(page.Limit);
        next = Cursor.Write(items[^1].Id, items[^1].Weight.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
