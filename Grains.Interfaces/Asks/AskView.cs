using System.Collections.Immutable;
using MyDeclic.Users;
using Orleans;

namespace MyDeclic.Asks;

/// <summary>A session in which executives answer questions: "ask the boss". The same for everybody who sees it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Title">One line.</param>
/// <param name="Intro">What it is about: Markdown, may be empty.</param>
/// <param name="IntroHtml">The same, safe to show.</param>
/// <param name="Hosts">Who answers, in order.</param>
/// <param name="OpensAt">From when on questions and votes are taken.</param>
/// <param name="ClosesAt">From when on they are refused.</param>
/// <param name="Populations">Who sees it, besides hosts and the communication team.</param>
/// <param name="State">By the server's clock when this was written; clients compare the times themselves later.</param>
/// <param name="Figures">What it has come to.</param>
/// <param name="Version">Grows with every change of the session itself.</param>
[GenerateSerializer, Immutable, Alias("AskView")]
public sealed record AskView(
    long Id, string Title, string Intro, string IntroHtml, ImmutableArray<AuthorView> Hosts, DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt, ImmutableArray<Population> Populations, AskState State, AskFigures Figures, int Version);
