namespace MyDeclic.Search;

/// <summary>
/// The ranking formula: what each sign adds to the weight of a result. The same on every database, because it is
/// computed here from what all of them store. The table in docs/search.md explains it.
/// </summary>
internal static class Weights
{
    /// <summary>A name that is all that was typed, and nothing else.</summary>
    public const int WholeName = 1_000;

    /// <summary>Every word of the query is a word of the name.</summary>
    public const int NameWords = 800;

    /// <summary>Every word of the query begins a word of the name.</summary>
    public const int NameBeginnings = 600;

    /// <summary>Every word is nearly a word of the name; less for each slip.</summary>
    public const int NearName = 400;

    /// <summary>Off <see cref="NearName"/> for each slip of the pen.</summary>
    public const int Slip = 100;

    /// <summary>Every word is in the job title; in proportion when some are.</summary>
    public const int Job = 300;

    /// <summary>The job title is all that was typed.</summary>
    public const int WholeJob = 100;

    /// <summary>A skill that is declared, at its lowest level; in proportion when only some of the words name it.</summary>
    public const int Skill = 160;

    /// <summary>For each level of a skill above the lowest.</summary>
    public const int SkillLevel = 30;

    /// <summary>For each doubling of those who confirmed a skill.</summary>
    public const int Confirmed = 50;

    /// <summary>The skill is all that was typed.</summary>
    public const int WholeSkill = 40;

    /// <summary>A project, in proportion.</summary>
    public const int Project = 80;

    /// <summary>An interest, in proportion.</summary>
    public const int Interest = 40;

    /// <summary>The rest of the profile, in proportion.</summary>
    public const int Profile = 80;

    /// <summary>For each doubling of somebody's posts on the topic.</summary>
    public const int Posts = 60;

    /// <summary>For each doubling of somebody's accepted answers about the topic.</summary>
    public const int AcceptedAnswers = 120;

    /// <summary>For each doubling of somebody's posts that carry the topic's tag.</summary>
    public const int Tags = 40;

    /// <summary>For each doubling of somebody's comments on the topic.</summary>
    public const int Comments = 30;

    /// <summary>A post that holds every term; in proportion when it does not.</summary>
    public const int Terms = 200;

    /// <summary>The terms in the very form that was typed, in proportion.</summary>
    public const int Forms = 40;

    /// <summary>The terms stand next to each other as typed.</summary>
    public const int Neighbours = 40;

    /// <summary>A term is a tag of the post, in proportion.</summary>
    public const int Tagged = 40;

    /// <summary>The topic is named again and again, for each time up to four.</summary>
    public const int Again = 6;

    /// <summary>The topic is named at the start of the post.</summary>
    public const int Early = 20;

    /// <summary>A post of today; half of it after <see cref="HalfLifeDays"/>.</summary>
    public const int Recency = 60;

    /// <summary>A practice worth copying: written to be found.</summary>
    public const int BestPractice = 80;

    /// <summary>Days.</summary>
    public const int HalfLifeDays = 90;

    /// <summary>For each doubling of a post's reactions.</summary>
    public const int Reactions = 8;

    /// <summary>For each doubling of a post's comments.</summary>
    public const int Answers = 6;

    /// <summary>A community's description, in proportion.</summary>
    public const int Description = 150;

    /// <summary>For each doubling of a community's members.</summary>
    public const int Members = 15;

    /// <summary>A community one belongs to.</summary>
    public const int Mine = 50;

    /// <summary>Off, for a community that is archived.</summary>
    public const int Archived = 200;

    /// <summary>For each doubling of a tag's posts.</summary>
    public const int TagPosts = 40;

    /// <summary><paramref name="each"/> for every doubling of <paramref name="count"/>; 0 for none.</summary>
    public static int Doublings(int each, long count) =>
        (int)Math.Round(each * Math.Log2(1 + Math.Min(count, SearchLimits.CrowdCounted)));

    /// <summary>The part of <paramref name="whole"/> that <paramref name="some"/> of <paramref name="all"/> make.</summary>
    public static int Share(int whole, int some, int all) => all == 0 ? 0 : whole * some / all;
}
