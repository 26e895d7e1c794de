namespace MyDeclic.Silo.Demo;

/// <summary>A session of the demonstration in which executives answer.</summary>
/// <param name="Title">One line.</param>
/// <param name="Intro">Markdown.</param>
/// <param name="Hosts">Handles of those who answer.</param>
/// <param name="OpensInHours">From when the company is first started; 0 opens at once.</param>
/// <param name="LastsHours">From its opening to its closing.</param>
/// <param name="Questions">What is asked; none before the opening.</param>
internal sealed record DemoAsk(
    string Title, string Intro, IReadOnlyList<string> Hosts, int OpensInHours, int LastsHours,
    IReadOnlyList<DemoQuestion> Questions);
