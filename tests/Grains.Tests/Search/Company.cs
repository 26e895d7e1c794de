using MyDeclic.Communities;
using MyDeclic.Users;

namespace MyDeclic.Tests.Search;

/// <summary>The fixed corpus of the relevance suite: a company that speaks French, English, Japanese and Chinese.</summary>
internal static class Company
{
    private static readonly string[] People =
    [
        "viewer|Ana Silva|Project manager|Lyon|",
        "mlefevre|Mélanie Lefèvre|Ingénieure soudage|Lyon|Dix ans en chaudronnerie",
        "jdupont|Jean Dupont|Soudeur qualifié|Dunkerque|",
        "jdupond|Jeanne Dupond|Acheteuse|Paris|",
        "kobrien|Kathleen O'Brien|Welding engineer|Leeds|",
        "fgarcia|François García|Responsable qualité|Lyon Part-Dieu|Audits ISO 9001",
        "nmuller|Niklas Müller|Quality engineer|Köln|",
        "tsuzuki|鈴木 太郎|安全管理者|東京|",
        "wli|李 伟|质量工程师|上海|",
        "ebjork|Eva Björk|Data scientist|Göteborg|Machine learning and forecasting",
        "pnovak|Paweł Nowak|Analyste de données|Kraków|",
        "cmartin|Claire Martin|Chargée de sécurité|Lyon|Prévention des risques",
        "omartinez|Óscar Martínez|Safety officer|Madrid|",
        "hnguyen|Hélène Nguyen|Juriste|Paris|Droit social",
        "srossi|Sofia Rossi|Lawyer|Milano|Intellectual property",
        "bchen|Ben Chen|Maintenance technician|Leeds|Pumps and compressors",
        "aleroux|André Leroux|Technicien de maintenance|Dunkerque|",
        "dkowalski|Dorota Kowalska|Formatrice|Kraków|Formation aux logiciels",
        "rsmith|Rachel Smith|Training manager|Leeds|",
        "gbernard|Gaël Bernard|Chef de projet énergie|Lyon|Panneaux solaires",
        "ymorel|Yann Morel|Électricien|Dunkerque|",
        "lconti|Luca Conti|Energy analyst|Milano|",
        "zdupre|Zoé Dupré|Comptable|Paris|",
        "tschneider|Thomas Schneider|Einkäufer|Köln|",
    ];

    private static readonly string[] Places =
    [
        "soudage|Soudage et chaudronnerie|Gestes, qualifications et robots de soudage",
        "welding-uk|Welding UK|Everything about welds, in English",
        "qualite|Qualité|Audits, normes ISO et amélioration continue",
        "securite|Sécurité au travail|Zéro accident",
        "data|Data & IA|Science des données, machine learning",
        "energie|Énergies nouvelles|Solaire, éolien, hydrogène",
        "tokyo|東京オフィス|安全と品質について",
        "running|Running club|We run on Thursdays",
    ];

    // key | author | place or - | days ago | likes | text
    private static readonly string[] Posts =
    [
        "weld-robot|mlefevre|soudage|3|9|Notre nouveau robot de #soudage est arrivé : la soudure des cuves inox est deux fois plus rapide.",
        "weld-cert|jdupont|soudage|40|4|Renouvellement des qualifications de soudeur : pensez à l'épreuve de soudage TIG avant juin.",
        "weld-tig|jdupont|soudage|200|2|Réglage du poste TIG pour l'inox 316L, mes notes d'atelier. #tig #soudage",
        "weld-uk|kobrien|welding-uk|10|6|Robot welding of stainless steel tanks: what we learned in Leeds. #welding",
        "weld-inspect|kobrien|welding-uk|90|1|Weld inspection checklist, welded joints and porosity. #welding #quality",
        "weld-aside|zdupre|-|1|0|La facture du poste à souder est enfin payée.",
        "iso-audit|fgarcia|qualite|5|7|L'audit ISO 9001 commence lundi : préparez vos dossiers qualité. #iso9001 #qualité",
        "iso-result|fgarcia|qualite|60|3|Résultats de l'audit : deux non-conformités mineures. #qualité",
        "quality-gate|nmuller|qualite|20|5|Quality gates in the supplier process, a short guide. #quality",
        "quality-cn|wli|qualite|8|2|质量管理体系 审核清单：供应商质量检查。",
        "safety-shoes|cmartin|securite|2|3|Chaussures de sécurité : le nouveau modèle est disponible au magasin. #sécurité",
        "safety-route|cmartin|securite|30|8|Sécurité routière : les trajets domicile-travail restent la première cause d'accidents. #sécurité-routière",
        "safety-near|omartinez|securite|15|4|Near miss reporting: every safety observation counts. #safety",
        "safety-jp|tsuzuki|tokyo|4|2|安全靴の着用をお願いします。工場の安全は全員の責任です。",
        "safety-jp2|tsuzuki|tokyo|50|1|東京都の防災訓練は来週です。",
        "ml-forecast|ebjork|data|6|10|Machine learning for demand forecasting: our first results with gradient boosting. #machinelearning",
        "ml-cours|pnovak|data|25|6|Cours d'apprentissage automatique ouvert à tous, données d'exemple fournies. #données",
        "ml-pump|ebjork|data|70|3|Predicting pump failures from vibration data. #maintenance",
        "maint-pump|bchen|-|12|2|Pump maintenance: replace the seals before the bearings. #maintenance",
        "maint-plan|aleroux|-|9|1|Plan de maintenance préventive des compresseurs pour l'été. #maintenance",
        "maint-app|dkowalski|-|33|0|Formation à l'application de maintenance mardi à Cracovie. #formation",
        "train-leeds|rsmith|-|7|2|New training catalogue for team leaders. #training",
        "train-fr|dkowalski|-|14|5|Le catalogue des formations 2026 est en ligne : bureautique, langues, sécurité. #formation",
        "law-gdpr|hnguyen|-|11|4|RGPD : ce qui change pour les fichiers du personnel. #rgpd",
        "law-ip|srossi|-|45|2|Intellectual property: who owns an idea of a jam? #law",
        "solar-roof|gbernard|energie|3|6|Les panneaux solaires du toit produisent déjà 12 % de notre électricité. #énergie",
        "solar-cost|lconti|energie|21|3|Cost of solar energy compared with gas in our plants. #energy",
        "elec-box|ymorel|-|16|1|Consignation des armoires électriques : rappel des étapes.",
        "cheval|zdupre|-|19|1|Les chevaux de la ferme voisine sont de retour devant l'atelier.",
        "run-race|rsmith|running|1|3|Who runs the 10 km race in Leeds on Sunday?",
        "oeuvre|gbernard|-|27|0|Un chef-d'œuvre d'ébénisterie exposé dans le hall, ça vaut le détour.",
        "mise-en-page|dkowalski|-|22|1|Astuce : la mise en page automatique de vos documents.",
        "page-mise|hnguyen|-|22|1|La page d'accueil a été mise à jour.",
        "forum-mars|viewer|-|13|0|Compte rendu du forum de mars, merci à tous.",
    ];

    private static readonly string[] Comments =
    [
        "weld-robot|jdupont|Le soudage robotisé ne remplace pas le geste, mais la soudure est belle.",
        "weld-robot|aleroux|Quelle maintenance pour ce robot ?",
        "weld-uk|bchen|Which welding wire do you use?",
        "iso-audit|nmuller|Our quality team can help with the audit.",
        "ml-forecast|pnovak|Avez-vous comparé avec un modèle de prévision classique ? machine learning ou pas",
        "safety-jp|wli|安全第一",
    ];

    // key | author | place or - | days ago | the question | who answered | the answer | the article's key or -
    private static readonly string[] Answered =
    [
        "ask-gap|aleroux|soudage|12|Fissures dans la soudure des cuves inox : d'où viennent-elles ? #soudage|mlefevre|Le gaz de protection : passez à 15 l/min et purgez l'envers.|article-gap",
        "ask-tig|ymorel|soudage|80|Quelle électrode pour le soudage TIG de l'aluminium ?|mlefevre|Une électrode au lanthane, tension alternative.|-",
        "ask-seal|bchen|-|20|Doors do not close in the cold, what can we do?|kobrien|The door seals harden below zero: order the silicone ones and mount them warm.|-",
        "ask-vpn|zdupre|-|6|Le VPN se coupe toutes les heures à la maison, une idée ?|pnovak|Désactivez la mise en veille de la carte réseau.|-",
        "ask-shoes|ymorel|securite|35|Des chaussures de sécurité larges, où les commander ?|cmartin|Au magasin, modèle S3 large, sans bon de commande.|-",
        "ask-jp|wli|tokyo|9|安全靴のサイズ交換はどこですか。|tsuzuki|倉庫の窓口で交換できます。|-",
    ];

    // key | author | place or - | days ago | text
    private static readonly string[] Articles =
    [
        "article-gap|aleroux|soudage|11|Souder l'inox sans défaut : débit de gaz et purge de l'envers, pas à pas.",
    ];

    // handle | skill | level | confirmed by
    private static readonly string[] Skills =
    [
        "mlefevre|Soudage TIG|teaches|jdupont aleroux bchen",
        "aleroux|Soudage TIG|learns|",
        "bchen|Door seals|practises|",
        "kobrien|Door seals|masters|bchen rsmith nmuller",
        "ymorel|door-seals|learns|",
        "tsuzuki|品質管理|masters|wli",
        "pnovak|SQL|masters|ebjork",
        "lconti|SQL|practises|",
        "zdupre|Anglais|practises|",
    ];

    // handle | project or interest | items
    private static readonly string[] Pursuits =
    [
        "gbernard|projects|Centrale Hydra;Toit solaire", "lconti|projects|Centrale Hydra",
        "hnguyen|interests|Échecs;Randonnée", "srossi|interests|Randonnées alpines",
    ];

    /// <summary>Everybody and everything.</summary>
    public static async Task BuildAsync(SearchWorld world)
    {
        foreach (var p in People.Select(line => line.Split('|')))
            await world.AddPersonAsync(p[0], p[1], p[2], p[3], p[4]);
        foreach (var s in Skills.Select(line => line.Split('|')))
        {
            await world.AddSkillAsync(
                s[0], s[1], Enum.Parse<SkillLevel>(s[2], ignoreCase: true), Audience.Everyone,
                s[3].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var p in Pursuits.Select(line => line.Split('|')))
            await world.AddFieldAsync(p[0], Enum.Parse<ProfileField>(p[1], ignoreCase: true), p[2].Replace(';', '\n'));
        foreach (var c in Places.Select(line => line.Split('|')))
            await world.AddCommunityAsync(c[0], c[1], c[2], CommunityAccess.Public);
        var posts = new Dictionary<string, long>();
        foreach (var p in Posts.Select(line => line.Split('|', 6)))
        {
            posts[p[0]] = await world.AddPostAsync(
                p[0], p[1], p[5], p[2] == "-" ? null : p[2], Number(p[3]), Number(p[4]));
        }

        foreach (var c in Comments.Select(line => line.Split('|', 3))) await world.AddCommentAsync(posts[c[0]], c[1], c[2]);
        foreach (var p in Articles.Select(line => line.Split('|', 5)))
            posts[p[0]] = await world.AddPostAsync(p[0], p[1], p[4], p[2], Number(p[3]));
        foreach (var q in Answered.Select(line => line.Split('|')))
        {
            var question = await world.AddPostAsync(q[0], q[1], q[4], q[2] == "-" ? null : q[2], Number(q[3]));
            var answer = await world.AddCommentAsync(question, q[5], q[6]);
            await world.SolveAsync(question, answer, q[7] == "-" ? null : posts[q[7]], Number(q[3]));
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
