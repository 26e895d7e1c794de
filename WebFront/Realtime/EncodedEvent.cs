using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using MyDeclic.Realtime;
using MyDeclic.Users;

namespace MyDeclic.WebFront.Realtime;

/// <summary>An event that has something to show, with the messages made of it: one a watched word.</summary>
internal sealed class EncodedEvent(LiveEvent live, EventData data)
{
    private readonly Dictionary<string, LiveMessage> _messages = new(StringComparer.Ordinal);
    private readonly int _weight = WeightOf(data);

    /// <summary>Whether another rendering of the event shows the same.</summary>
    public bool Shows(LiveEvent other) =>
        other.Position == live.Position && other.Actor == live.Actor && data.Equals(other.Data);

    /// <summary>The message for those who watch with <paramref name="word"/>.</summary>
    public LiveMessage For(string word)
    {
        lock (_messages)
        {
            if (_messages.TryGetValue(word, out var message)) return message;
            var notice = new EventNotice(
                live.Position, live.Type, word, live.Subject, live.At, live.Actor, data);
            message = new(new SerializedHubMessage(new InvocationMessage("event", [notice])), _weight);
            _messages.Add(word, message);
            return message;
        }
    }

    private static int WeightOf(EventData data) => data switch
    {
        PostEventData { Post: var post } => post.Text.Length + post.Html.Length,
        CommentEventData { Comment: { } comment } => comment.Text.Length + comment.Html.Length,
        MessageEventData { Message: var message } => message.Text.Length + message.Html.Length,
        BottleEventData { Bottle.Post: var post } => post.Text.Length + post.Html.Length,
        UserEventData { User: var user } => WeightOf(user),
        ColleagueEventData { User: var user } => WeightOf(user),
        AskEventData { Ask: var ask } => ask.Intro.Length + ask.IntroHtml.Length,
        AskQuestionData { Question: var question } =>
            question.Text.Length + (question.Answer?.Text.Length ?? 0) + (question.Answer?.Html.Length ?? 0),
        ArticleEventData { Article: var article } => article.Summary.Length,
        CommunityEventData { Community: var community } => community.Description.Length,
        _ => 0,
    };

    private static int WeightOf(UserView user) => user.Bio.Length + (user.Skills.Length * Limits.SkillCharactersMax)
        + ((user.Languages.Length + user.Projects.Length + user.Interests.Length) * Limits.ProfileListItemCharactersMax);
}
