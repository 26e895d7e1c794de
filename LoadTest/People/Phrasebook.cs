namespace MyDeclic.LoadTest.People;

/// <summary>
/// Short texts as colleagues write them, in English and French. The same seed and message always give the same text.
/// </summary>
internal sealed class Phrasebook(ulong seed)
{
    private static readonly Language English = new(
        Openers: ["", "", "Hello! ", "Quick question: ", "Heads-up: ", "Good news. ", "For the record, ", "Small update: "],
        Sentences:
        [
            "could you have a look at {0} before {1}?",
            "{0} is ready for review, comments welcome until {1}.",
            "we measured {0} again and the drift is gone.",
            "who on your side knows {0} well? We are stuck since {1}.",
            "I put the notes on {0} in the shared folder.",
            "the workshop on {0} moves to {1}.",
            "thank you for your help with {0}, it saved us two days.",
            "the supplier confirmed {0} for {1}.",
            "we found the cause of the trouble with {0}: a worn connector.",
            "I would like to show {0} to the team on {1}.",
            "can we agree on {0} by {1}, so that the line need not stop?",
            "the first results on {0} look better than expected.",
        ],
        Comments:
        [
            "Agreed, let us talk about it on {1}.",
            "We had the same with {0}; I will send you what we changed.",
            "Great work, congratulations to the team!",
            "I can help with {0}, but not before {1}.",
            "Did you try with the settings from last spring?",
            "Thanks, noted. I will check {0} tonight.",
            "Could you share the figures on {0}?",
            "Works here too, from {1} on.",
            "I add the quality people, they followed {0} closely.",
            "One remark: {0} also concerns the night shift.",
        ],
        Subjects:
        [
            "the door seal", "the test bench", "the new wiring harness", "the battery tray", "the paint shop data",
            "the press schedule", "the torque report", "the training plan", "the spare parts list", "the budget draft",
            "the safety walk", "the launch checklist", "the simulation model", "the audit answers", "the prototype",
        ],
        Days: ["Monday", "Tuesday", "Thursday", "Friday", "next week", "the end of the month", "the steering meeting"]);

    private static readonly Language French = new(
        Openers: ["", "", "Bonjour ! ", "Petite question : ", "Pour info : ", "Bonne nouvelle. ", "Rappel : ", "Point rapide : "],
        Sentences:
        [
            "peux-tu regarder {0} avant {1} ?",
            "{0} : relecture ouverte jusqu'à {1}, vos retours sont les bienvenus.",
            "on a remesuré {0}, la dérive a disparu.",
            "qui connaît bien {0} chez vous ? On bloque depuis hier.",
            "j'ai déposé le compte rendu sur {0} dans le dossier partagé.",
            "l'atelier sur {0} est décalé à {1}.",
            "merci pour ton aide sur {0}, on a gagné deux jours.",
            "le fournisseur confirme {0} pour {1}.",
            "cause trouvée pour {0} : un connecteur usé.",
            "j'aimerais présenter {0} à l'équipe {1}.",
            "peut-on trancher sur {0} d'ici {1}, pour éviter d'arrêter la ligne ?",
            "les premiers résultats sur {0} dépassent nos attentes.",
        ],
        Comments:
        [
            "D'accord, on en parle {1}.",
            "Même souci chez nous avec {0} ; je t'envoie nos réglages.",
            "Bravo à toute l'équipe !",
            "Je peux aider sur {0}, mais pas avant {1}.",
            "As-tu essayé avec les paramètres du printemps ?",
            "Merci, c'est noté. Je vérifie {0} ce soir.",
            "Tu peux partager les chiffres sur {0} ?",
            "Ça marche aussi ici, à partir de {1}.",
            "J'ajoute la qualité, ils suivent {0} de près.",
            "Une remarque : {0}, ça concerne aussi l'équipe de nuit.",
        ],
        Subjects:
        [
            "le joint de porte", "le banc d'essai", "le nouveau faisceau", "le bac batterie", "les données peinture",
            "le planning emboutissage", "le relevé de couple", "le plan de formation", "la liste des pièces",
            "le projet de budget", "la visite sécurité", "la check-list de lancement", "le modèle de simulation",
            "les réponses à l'audit", "le prototype",
        ],
        Days: ["lundi", "mardi", "jeudi", "vendredi", "la semaine prochaine", "la fin du mois", "la réunion de pilotage"]);

    private static readonly string[] Tags =
    [
        "#quality", "#qualité", "#assembly", "#montage", "#battery", "#batterie", "#safety", "#sécurité", "#training",
        "#formation", "#suppliers", "#fournisseurs", "#launch", "#lancement", "#lean", "#test",
    ];

    /// <summary>The text of a post that addresses <paramref name="handle"/>, or nobody when null.</summary>
    public string Post(int index, string? handle)
    {
        var dice = new Dice(seed, index);
        var language = dice.Next(2) == 0 ? English : French;
        var opener = dice.Pick(language.Openers);
        var sentence = Fill(dice.Pick(language.Sentences), language, ref dice);
        var mention = handle is null ? "" : $"@{handle} ";
        var body = mention.Length == 0 && opener.Length == 0 ? Capitalise(sentence) : opener + mention + sentence;
        var tag = dice.Next(5) < 4 ? " " + dice.Pick(Tags) : "";
        var second = dice.Next(6) == 0 ? " " + dice.Pick(Tags) : "";
        return body + tag + (second == tag ? "" : second);
    }

    /// <summary>The text of a comment.</summary>
    public string Comment(int index)
    {
        var dice = new Dice(seed, index);
        var language = dice.Next(2) == 0 ? English : French;
        return Capitalise(Fill(dice.Pick(language.Comments), language, ref dice));
    }

    private static string Fill(string pattern, Language language, ref Dice dice) => pattern
        .Replace("{0}", dice.Pick(language.Subjects), StringComparison.Ordinal)
        .Replace("{1}", dice.Pick(language.Days), StringComparison.Ordinal);

    private static string Capitalise(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private sealed record Language(
        string[] Openers, string[] Sentences, string[] Comments, string[] Subjects, string[] Days);
}
