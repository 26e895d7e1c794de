using System.Globalization;
using System.Net;
using System.Text;

namespace MyDeclic.Notifications;

/// <summary>
/// Writes a digest as HTML that mail programs show (tables, styles on the elements, no script, nothing loaded) and as plain
/// text. Every text of people is encoded.
/// </summary>
internal static class DigestWriter
{
    private const string Style =
        """
        body{margin:0;padding:0;background:#f3f5f7;color:#1b2530}
        a{color:#0b5cab}
        @media (prefers-color-scheme: dark){
          body,.page{background:#12171c !important;color:#e6edf3 !important}
          .card{background:#1b232b !important;border-color:#303b46 !important}
          .soft{color:#aab7c4 !important}
          .line{border-color:#303b46 !important}
          a{color:#8cc4ff !important}
          .button{background:#8cc4ff !important;color:#0c141b !important}
        }
        """;

    private const string Font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    /// <summary>Writes it; empty when there is nothing to say.</summary>
    public static DigestView Write(DigestContent content)
    {
        if (content.Items.IsEmpty && content.Conversations == 0) return new(true, "", "", "");
        return new(
            false, Subject(content), Html(content), Text(content));
    }

    private static string Html(DigestContent content)
    {
        var language = content.Language;
        var title = Encode(Subject(content));
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
            <title>{title}</title><style>{Style}</style></head>
            <body class="page" style="margin:0;padding:0;background:#f3f5f7;color:#1b2530;{Font}">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
            <table role="main" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #dbe1e7;border-radius:12px">
            <tr><td style="padding:24px 24px 8px"><h1 style="margin:0;font-size:22px;line-height:28px">{Encode(Heading(language))}</h1>
            <p class="soft" style="margin:6px 0 0;font-size:14px;line-height:20px;color:#52606d">{Encode(Intro(content))}</p></td></tr>
            """);
        if (content.Conversations > 0)
        {
            AddHeading(html, DigestWords.Of("Private messages", "Messages privés", language));
            AddLine(html, content.Url + "/messages", DigestWords.Conversations(content.Conversations, language), "", "");
        }

        foreach (var group in content.Items.GroupBy(one => DigestWords.Heading(one.Kind, language)))
        {
            AddHeading(html, group.Key);
            foreach (var one in group) AddItem(html, content, one);
        }

        if (content.News.Count > 0)
        {
            AddHeading(html, News(language));
            foreach (var article in content.News)
                AddLine(html, Text($"{content.Url}/news/{article.Id}"), PlainText.Beginning(article.Text), "", article.Author);
        }

        if (content.Posts.Count > 0)
        {
            AddHeading(html, DigestWords.Of("Most active in your communities", "Les plus actifs dans vos communautés", language));
            foreach (var post in content.Posts) AddPost(html, content, post);
        }

        html.Append(CultureInfo.InvariantCulture, $"""
            <tr><td style="padding:24px"><a class="button" href="{Encode(content.Url)}/notifications" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0b5cab;color:#ffffff;font-weight:600;text-decoration:none;font-size:15px">{Encode(Open(language))}</a></td></tr>
            </table>
            <table role="contentinfo" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td class="soft" style="padding:16px 24px;font-size:12px;line-height:18px;color:#52606d">{Encode(Why(language))}<br>
            <a href="{Encode(content.Url)}/settings/notifications">{Encode(Settings(language))}</a> · <a href="{Encode(content.Unsubscribe)}">{Encode(Stop(language))}</a></td></tr></table>
            </td></tr></table></body></html>
            """);
        return html.ToString();
    }

    private static void AddHeading(StringBuilder html, string heading) => html.Append(CultureInfo.InvariantCulture, $"""
        <tr><td style="padding:20px 24px 4px"><h2 style="margin:0;font-size:16px;line-height:22px">{Encode(heading)}</h2></td></tr>
        """);

    private static void AddItem(StringBuilder html, DigestContent content, NotificationView one)
    {
        var place = one.Community is { } community && one.PostId is not null ? community.Name : "";
        AddLine(
            html, content.Url + PathOf(one), DigestWords.Sentence(one, content.Language), one.Excerpt, place);
    }

    private static void AddPost(StringBuilder html, DigestContent content, DigestPost post) => AddLine(
        html, Text($"{content.Url}/posts/{post.Id}"), PlainText.Beginning(post.Text), "",
        Text($"{post.Author} · {post.Community} · {Counts(post, content.Language)}"));

    private static void AddLine(StringBuilder html, string url, string line, string excerpt, string soft)
    {
        html.Append(CultureInfo.InvariantCulture, $"""
            <tr><td class="line" style="padding:10px 24px;border-bottom:1px solid #e8ecf0;font-size:15px;line-height:21px"><a href="{Encode(url)}" style="font-weight:600">{Encode(line)}</a>
            """);
        if (excerpt.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<br><span>{Encode(excerpt)}</span>");
        if (soft.Length > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<br><span class=\"soft\" style=\"font-size:13px;color:#52606d\">{Encode(soft)}</span>");
        }

        html.Append("</td></tr>\n");
    }

    private static string Text(DigestContent content)
    {
        var (text, language) = (new StringBuilder(), content.Language);
        text.AppendLine(Heading(language)).AppendLine(Intro(content));
        if (content.Conversations > 0)
        {
            text.AppendLine().AppendLine(DigestWords.Of("PRIVATE MESSAGES", "MESSAGES PRIVÉS", language))
                .Append("* ").AppendLine(DigestWords.Conversations(content.Conversations, language))
                .AppendLine(CultureInfo.InvariantCulture, $"  {content.Url}/messages");
        }

        foreach (var group in content.Items.GroupBy(one => DigestWords.Heading(one.Kind, language)))
        {
            text.AppendLine().AppendLine(group.Key.ToUpperInvariant());
            foreach (var one in group)
            {
                text.Append("* ").AppendLine(DigestWords.Sentence(one, language));
                if (one.Excerpt.Length > 0) text.Append("  ").AppendLine(one.Excerpt);
                text.Append("  ").AppendLine(content.Url + PathOf(one));
            }
        }

        if (content.News.Count > 0)
        {
            text.AppendLine().AppendLine(News(language).ToUpperInvariant());
            foreach (var article in content.News)
            {
                text.Append("* ").AppendLine(PlainText.Beginning(article.Text))
                    .AppendLine(Text($"  {content.Url}/news/{article.Id}"));
            }
        }

        if (content.Posts.Count > 0)
        {
            text.AppendLine().AppendLine(DigestWords.Of(
                "MOST ACTIVE IN YOUR COMMUNITIES", "LES PLUS ACTIFS DANS VOS COMMUNAUTÉS", language));
            foreach (var post in content.Posts)
            {
                text.Append("* ").AppendLine(PlainText.Beginning(post.Text))
                    .AppendLine(Text($"  {post.Author} · {post.Community} · {Counts(post, language)}"))
                    .AppendLine(Text($"  {content.Url}/posts/{post.Id}"));
            }
        }

        return text.AppendLine().AppendLine("-- ").AppendLine(Why(language))
            .AppendLine(CultureInfo.InvariantCulture, $"{Settings(language)}: {content.Url}/settings/notifications")
            .AppendLine(CultureInfo.InvariantCulture, $"{Stop(language)}: {content.Unsubscribe}").ToString();
    }

    /// <summary>Where a notification leads.</summary>
    private static string PathOf(NotificationView one) => one.Kind switch
    {
        NotificationKind.BottleArrived or NotificationKind.BottleAnswered or NotificationKind.AnswerAccepted =>
            Text($"/bottles/{one.PostId}"),
        NotificationKind.ColleagueAsked => "/colleagues?state=asking",
        NotificationKind.CommunityRequests => $"/communities/{Uri.EscapeDataString(one.Community?.Slug ?? "")}/members",
        _ when one.ConversationId is { } conversation => Text($"/messages/{conversation}"),
        _ when one.JamId is { } jam => Text($"/jams/{jam}/ideas/{one.PostId}"),
        _ when one.AskId is { } ask => Text($"/asks/{ask}"),
        _ when one.PostId is { } post => Text($"/posts/{post}"),
        _ when one.Community is { } community => $"/communities/{Uri.EscapeDataString(community.Slug)}",
        _ when one.Actors is [var actor, ..] => $"/people/{Uri.EscapeDataString(actor.Handle)}",
        _ => "/notifications",
    };

    private static string Counts(DigestPost post, string language) => DigestWords.Of(
        Text($"{post.Comments} {(post.Comments == 1 ? "comment" : "comments")}, {post.Reactions} {(post.Reactions == 1 ? "reaction" : "reactions")}"),
        Text($"{post.Comments} {(post.Comments < 2 ? "commentaire" : "commentaires")}, {post.Reactions} {(post.Reactions < 2 ? "réaction" : "réactions")}"),
        language);

    private static string News(string language) => DigestWords.Of("News of the company", "Les actualités de l’entreprise", language);

    private static string Subject(DigestContent content) => content.Items.IsEmpty
        ? $"My Declic{DigestWords.Of(":", " :", content.Language)} {DigestWords.Conversations(content.Conversations, content.Language)}"
        : DigestWords.Subject(content.Items.Length, content.HasMore, content.Language);

    private static string Heading(string language) => DigestWords.Of("What waits for you", "Ce qui vous attend", language);

    private static string Intro(DigestContent content) => content.HasMore
        ? DigestWords.Of(
            Text($"The newest {content.Items.Length} notifications you have not read; there are more."),
            Text($"Les {content.Items.Length} notifications non lues les plus récentes ; il y en a d’autres."), content.Language)
        : DigestWords.Of("What you have not read yet.", "Ce que vous n’avez pas encore lu.", content.Language);

    private static string Open(string language) => DigestWords.Of("Open my notifications", "Ouvrir mes notifications", language);

    private static string Why(string language) => DigestWords.Of(
        "You get this mail once a day at most, when something waits for you.",
        "Vous recevez ce courriel une fois par jour au plus, quand quelque chose vous attend.", language);

    private static string Settings(string language) =>
        DigestWords.Of("Choose what notifies you", "Choisir ce qui vous notifie", language);

    private static string Stop(string language) => DigestWords.Of("Stop this digest", "Ne plus recevoir ce résumé", language);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
