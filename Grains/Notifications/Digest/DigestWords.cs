using System.Globalization;
using MyDeclic.Communities;

namespace MyDeclic.Notifications;

/// <summary>The words of digests, in French and English.</summary>
internal static class DigestWords
{
    /// <summary>One line of plain text for a notification.</summary>
    public static string Sentence(NotificationView one, string language) =>
        IsFrench(language) ? French(one) : English(one);

    /// <summary>The subject.</summary>
    public static string Subject(int count, bool hasMore, string language) => IsFrench(language)
        ? Text($"My Declic : {count}{(hasMore ? "+" : "")} {(count == 1 ? "notification non lue" : "notifications non lues")}")
        : Text($"My Declic: {count}{(hasMore ? "+" : "")} unread {(count == 1 ? "notification" : "notifications")}");

    /// <summary>How many conversations wait; nothing of what was said, nor by whom.</summary>
    public static string Conversations(int count, string language) => IsFrench(language)
        ? Text($"{count} {(count == 1 ? "conversation non lue" : "conversations non lues")}")
        : Text($"{count} unread {(count == 1 ? "conversation" : "conversations")}");

    /// <summary>The heading of a kind.</summary>
    public static string Heading(NotificationKind kind, string language) => IsFrench(language) ? FrenchHeading(kind) : kind switch
    {
        NotificationKind.Mention => "Mentions",
        NotificationKind.Comment => "Comments on your posts",
        NotificationKind.Thread => "Conversations you took part in",
        NotificationKind.Reaction or NotificationKind.CommentReaction => "Reactions",
        NotificationKind.Follower => "New followers",
        NotificationKind.ColleagueAsked or NotificationKind.ColleagueAccepted => "Colleagues",
        NotificationKind.CommunityRequests => "Requests that wait for you",
        NotificationKind.CommunityInvited or NotificationKind.CommunityAccepted or NotificationKind.CommunityRole => "Communities",
        NotificationKind.BottleArrived => "Bottles for you",
        NotificationKind.BottleAnswered => "Answers to your bottles",
        NotificationKind.AnswerAccepted => "Your answers helped",
        NotificationKind.AskAnswered or NotificationKind.AskPromised or NotificationKind.AskVoteAnswered =>
            "Questions to executives",
        NotificationKind.GroupAdded => "Group conversations",
        NotificationKind.IdeaHidden or NotificationKind.IdeaShown or NotificationKind.ExpertInvited => "Jams",
        _ => "Skills",
    };

    /// <summary>Any other text.</summary>
    public static string Of(string english, string french, string language) => IsFrench(language) ? french : english;

    private static string FrenchHeading(NotificationKind kind) => kind switch
    {
        NotificationKind.Mention => "Mentions",
        NotificationKind.Comment => "Commentaires sur vos messages",
        NotificationKind.Thread => "Conversations auxquelles vous participez",
        NotificationKind.Reaction or NotificationKind.CommentReaction => "Réactions",
        NotificationKind.Follower => "Nouveaux abonnés",
        NotificationKind.ColleagueAsked or NotificationKind.ColleagueAccepted => "Collègues",
        NotificationKind.CommunityRequests => "Demandes qui vous attendent",
        NotificationKind.CommunityInvited or NotificationKind.CommunityAccepted or NotificationKind.CommunityRole => "Communautés",
        NotificationKind.BottleArrived => "Bouteilles pour vous",
        NotificationKind.BottleAnswered => "Réponses à vos bouteilles",
        NotificationKind.AnswerAccepted => "Vos réponses ont aidé",
        NotificationKind.AskAnswered or NotificationKind.AskPromised or NotificationKind.AskVoteAnswered =>
            "Questions à la direction",
        NotificationKind.GroupAdded => "Conversations de groupe",
        NotificationKind.IdeaHidden or NotificationKind.IdeaShown or NotificationKind.ExpertInvited => "Jams",
        _ => "Compétences",
    };

    private static string English(NotificationView one)
    {
        var who = Who(one, "and", n => n == 1 ? "1 other" : Text($"{n} others"));
        var isOne = one.Count == 1;
        return one.Kind switch
        {
            NotificationKind.Mention => $"{who} mentioned you",
            NotificationKind.Comment => $"{who} commented on your post",
            NotificationKind.Thread => $"{who} commented in a conversation you took part in",
            NotificationKind.Reaction => $"{who} reacted to your post",
            NotificationKind.CommentReaction => $"{who} reacted to your comment",
            NotificationKind.Follower => $"{who} {(isOne ? "follows" : "follow")} you",
            NotificationKind.ColleagueAsked => $"{who} {(isOne ? "asks" : "ask")} to be your {(isOne ? "colleague" : "colleagues")}",
            NotificationKind.ColleagueAccepted => $"{who} {(isOne ? "is now your colleague" : "are now your colleagues")}",
            NotificationKind.CommunityInvited => $"{who} invited you into {one.Community?.Name}",
            NotificationKind.CommunityAccepted => $"You are now a member of {one.Community?.Name}",
            NotificationKind.CommunityRole => $"You are now {RoleOf(one.Role, "a member", "an animator", "an owner")} of {one.Community?.Name}",
            NotificationKind.CommunityRequests => $"{who} {(isOne ? "asks" : "ask")} to join {one.Community?.Name}",
            NotificationKind.BottleArrived => $"A bottle from {who} came to you",
            NotificationKind.BottleAnswered => $"{who} answered your bottle",
            NotificationKind.AnswerAccepted => one.IsThanked
                ? $"{who} marked your answer as the solution and thanks you"
                : $"{who} marked your answer as the solution",
            NotificationKind.IdeaHidden => $"{who} hid your idea",
            NotificationKind.IdeaShown => $"{who} {(isOne ? "shows" : "show")} your idea again",
            NotificationKind.ExpertInvited => $"{who} {(isOne ? "asks" : "ask")} for your expertise on an idea",
            NotificationKind.GroupAdded => $"{who} added you to a group conversation",
            NotificationKind.AskAnswered => $"{who} answered your question",
            NotificationKind.AskPromised => $"{who} promised an answer to your question by {Day(one, "d MMMM yyyy", "en-GB")}",
            NotificationKind.AskVoteAnswered => $"{who} answered a question you voted for",
            _ => $"{who} confirmed your skill {one.Skill}",
        };
    }

    private static string French(NotificationView one)
    {
        var who = Who(one, "et", n => n == 1 ? "1 autre" : Text($"{n} autres"));
        var (has, isOne) = (one.Count == 1 ? "a" : "ont", one.Count == 1);
        return one.Kind switch
        {
            NotificationKind.Mention => $"{who} vous {has} mentionné",
            NotificationKind.Comment => $"{who} {has} commenté votre message",
            NotificationKind.Thread => $"{who} {has} commenté dans une conversation à laquelle vous participez",
            NotificationKind.Reaction => $"{who} {has} réagi à votre message",
            NotificationKind.CommentReaction => $"{who} {has} réagi à votre commentaire",
            NotificationKind.Follower => $"{who} vous {(isOne ? "suit" : "suivent")}",
            NotificationKind.ColleagueAsked => $"{who} {(isOne ? "souhaite" : "souhaitent")} faire partie de vos collègues",
            NotificationKind.ColleagueAccepted => $"{who} {(isOne ? "fait" : "font")} désormais partie de vos collègues",
            NotificationKind.CommunityInvited => $"{who} vous {has} invité dans {one.Community?.Name}",
            NotificationKind.CommunityAccepted => $"Vous êtes désormais membre de {one.Community?.Name}",
            NotificationKind.CommunityRole => $"Vous êtes désormais {RoleOf(one.Role, "membre", "animateur", "propriétaire")} de {one.Community?.Name}",
            NotificationKind.CommunityRequests => $"{who} {(isOne ? "demande" : "demandent")} à rejoindre {one.Community?.Name}",
            NotificationKind.BottleArrived => $"Une bouteille de {who} vous est arrivée",
            NotificationKind.BottleAnswered => $"{who} {has} répondu à votre bouteille",
            NotificationKind.AnswerAccepted => one.IsThanked
                ? $"{who} {has} marqué votre réponse comme la solution et vous remercie"
                : $"{who} {has} marqué votre réponse comme la solution",
            NotificationKind.IdeaHidden => $"{who} {has} masqué votre idée",
            NotificationKind.IdeaShown => $"{who} {(isOne ? "affiche" : "affichent")} de nouveau votre idée",
            NotificationKind.ExpertInvited => $"{who} {(isOne ? "sollicite" : "sollicitent")} votre expertise sur une idée",
            NotificationKind.GroupAdded => $"{who} vous {has} ajouté à une conversation de groupe",
            NotificationKind.AskAnswered => $"{who} {has} répondu à votre question",
            NotificationKind.AskPromised => $"{who} {has} promis une réponse à votre question d’ici le {Day(one, "d MMMM yyyy", "fr-FR")}",
            NotificationKind.AskVoteAnswered => $"{who} {has} répondu à une question pour laquelle vous avez voté",
            _ => $"{who} {has} confirmé votre compétence {one.Skill}",
        };
    }

    private static string Day(NotificationView one, string format, string culture) =>
        DateOnly.TryParseExact(one.PromisedFor, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(format, CultureInfo.GetCultureInfo(culture))
            : "";

    private static string RoleOf(CommunityRole? role, string member, string animator, string owner) => role switch
    {
        CommunityRole.Owner => owner,
        CommunityRole.Animator => animator,
        _ => member,
    };

    private static string Who(NotificationView one, string and, Func<int, string> others)
    {
        if (one.Actors.IsEmpty) return others(one.Count);
        if (one.Count == 1) return one.Actors[0].Name;
        return one.Count == 2 && one.Actors.Length > 1
            ? $"{one.Actors[0].Name} {and} {one.Actors[1].Name}"
            : $"{one.Actors[0].Name} {and} {others(one.Count - 1)}";
    }

    private static bool IsFrench(string language) => language == "fr";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
