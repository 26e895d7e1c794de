using MyDeclic.Rig.Server;

namespace MyDeclic.Browsing;

/// <summary>What people of the tests did before somebody opened a window.</summary>
internal static class People
{
    /// <summary>Makes two people colleagues, by REST.</summary>
    public static async Task TieAsync(Member one, Member other)
    {
        await one.PutAsync($"colleagues/{other.Handle}");
        await other.PutAsync($"colleagues/{one.Handle}");
    }

    /// <summary>Adds a skill, by REST.</summary>
    public static Task LearnAsync(this Member who, string skill, string level = "practises") =>
        who.PutAsync($"me/skills/{Uri.EscapeDataString(skill)}", new { level });

    /// <summary>A name as people are shown by: that of the tests' people comes from their handle.</summary>
    public static string NameOf(Member who) => char.ToUpperInvariant(who.Handle[0]) + who.Handle[1..];

    /// <summary>A word that nobody else's posts hold.</summary>
    public static string Word(string start) => start + Guid.NewGuid().ToString("N")[..10];
}
