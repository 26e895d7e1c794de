namespace MyDeclic.Bottles;

/// <summary>What a score is made of; the parts are added up.</summary>
/// <param name="Skills">Skills that the question names.</param>
/// <param name="Solved">Solutions on its tags.</param>
/// <param name="Answered">Answers on its tags.</param>
/// <param name="Posted">Posts on its tags.</param>
/// <param name="Wrote">Texts about its words.</param>
/// <param name="Language">A language in common.</param>
/// <param name="Active">Answers of late, whatever about.</param>
/// <param name="Declined">Off, for bottles on its tags that were declined.</param>
internal sealed record ScoreParts(
    double Skills, double Solved, double Answered, double Posted, double Wrote, double Language, double Active, double Declined)
{
    /// <summary>What speaks for knowing the topic, as against answering much or speaking the language.</summary>
    public double Topic => Skills + Solved + Answered + Posted + Wrote;

    /// <summary>All of it.</summary>
    public double Total => Topic + Language + Active - Declined;
}
