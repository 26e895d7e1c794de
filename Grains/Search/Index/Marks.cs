using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MyDeclic.Search;

/// <summary>What filters look for: tokens beside the words of a text, which narrow a search inside the index.</summary>
internal static class Marks
{
    private const int TagBytes = 8;

    /// <summary>Written by.</summary>
    public static string Author(long userId) => "a" + userId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Stands in; 0 for none.</summary>
    public static string Community(long communityId) => "c" + communityId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Carries a tag, which may hold signs that a token must not.</summary>
    public static string Tag(string folded) =>
        "t" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded)).AsSpan(0, TagBytes));

    /// <summary>Declares a skill with a word of this stem in its name.</summary>
    public static string Skill(string stem) => "k" + stem;

    /// <summary>Names a project with a word of this stem.</summary>
    public static string Project(string stem) => "p" + stem;

    /// <summary>Names an interest with a word of this stem.</summary>
    public static string Interest(string stem) => "i" + stem;

    /// <summary>Works at a place with this word in its name.</summary>
    public static string Site(string word) => "s" + word;
}
