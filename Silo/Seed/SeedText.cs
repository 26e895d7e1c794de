using System.Globalization;
using System.Text;
using MyDeclic.Posts;
using MyDeclic.Silo.World;

namespace MyDeclic.Silo.Seed;

/// <summary>What the people of a made-up population write: from one sentence to four, half of the posts with a tag.</summary>
internal static class SeedText
{
    private const int TaggedPercent = 40;
    private const int SecondTagPercent = 25;
    private const int MentionPercent = 10;
    private const int CommentMentionPercent = 15;
    private const int TopicVariants = 30;

    private static readonly string[] Topics =
    [
        "doors", "battery", "paint", "safety", "quality", "welding", "lean", "logistics", "training", "ergonomics", "stamping",
        "robots", "energy", "dashboard", "gearbox", "suppliers", "customs", "warranty", "data", "security", "cockpit",
        "headlamps", "noise", "tyres", "brakes", "charging", "packaging", "metrology", "maintenance", "recycling",
    ];

    private static readonly string[] Openings =
    [
        "We changed the {0} station this morning", "The new {0} standard is out", "First figures for {0} look good",
        "Our workshop on {0} starts on Monday", "A short note on {0} from the night shift", "The audit of {0} is behind us",
        "Two colleagues from another plant showed us their way with {0}", "The trial of {0} ended a week early",
        "Photos of the {0} line are in the library", "Everything that we learned about {0} is on one page now",
    ];

    private static readonly string[] Questions =
    [
        "Who has solved the problem with {0} on the second line?", "Does anybody know the torque for the {0} fixture?",
        "How do you keep {0} stable when the temperature changes?", "Which supplier do you use for {0}?",
    ];

    private static readonly string[] Details =
    [
        "It saves about four minutes a car.", "The scrap rate fell by a third.", "Thanks to everybody who stayed late.",
        "Come and see it at the end of the shift.", "The drawing is attached to the card on the wall.",
        "We will know more after the first thousand parts.", "The next step is the same thing on the other line.",
        "If you have a similar case, tell us how it went.", "The cost is one hour of work and a bracket.",
        "Questions are welcome, today or at the morning meeting.", "It took three attempts, and the third one held.",
    ];

    private static readonly string[] Answers =
    [
        "Thank you, that helps.", "We had the same last year: check the clamp first.", "Well done!", "Could you share the file?",
        "I will ask our maintenance team and come back to you.", "We tried this and it works on ours too.",
        "Who is the contact at your plant?", "Good point. Let us put it on the list.", "Congratulations to the whole team.",
    ];

    private static readonly string[] Interests = ["cycling", "mentoring", "photography", "running", "chess", "gardening", "music"];

    /// <summary>A post.</summary>
    /// <param name="dice">The post's.</param>
    /// <param name="kind">What it is meant to be.</param>
    /// <param name="handle">Whom it mentions, if anybody.</param>
    public static string Post(Dice dice, PostKind kind, string handle)
    {
        var topic = Topics[dice.Ranked(Topics.Length)];
        var text = new StringBuilder();
        text.AppendFormat(
            CultureInfo.InvariantCulture, kind == PostKind.Question ? dice.Pick(Questions) : dice.Pick(Openings) + ".", topic);
        for (var sentences = dice.Next(4); sentences > 0; sentences--) text.Append(' ').Append(dice.Pick(Details));
        if (dice.Next(100) < MentionPercent) text.Append(" Ask @").Append(handle).Append('.');
        if (dice.Next(100) < TaggedPercent)
        {
            text.Append(" #").Append(topic);
            if (dice.Next(100) < SecondTagPercent) text.Append(" #").Append(Detailed(dice));
        }

        return text.ToString();
    }

    /// <summary>A comment.</summary>
    public static string Comment(Dice dice, string handle) =>
        dice.Next(100) < CommentMentionPercent ? $"@{handle} {dice.Pick(Answers)}" : dice.Pick(Answers);

    /// <summary>A line about oneself.</summary>
    public static string Bio(Dice dice, string title, string unit, string site) =>
        $"{title}, {unit}, {site}. Ask me about {dice.Pick(Topics)} and {dice.Pick(Interests)}.";

    // Most tags of a company are used a few times only.
    private static string Detailed(Dice dice) => string.Create(
        CultureInfo.InvariantCulture, $"{dice.Pick(Topics)}-{1 + dice.Ranked(TopicVariants)}");
}
