using MyDeclic.Search;

namespace MyDeclic.Tests.Search;

/// <summary>A query with what a reader would want to find: grades from 3 (this) to 1 (also good).</summary>
internal sealed record GradedQuery(SearchKind Kind, string Text, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>Every query of the suite: kind, query, and "thing=grade" for each that is wanted.</summary>
    public static IReadOnlyList<GradedQuery> All { get; } =
    [
        People("jean dupont", "jdupont=3 jdupond=1"),
        People("dupond", "jdupond=3 jdupont=1"),
        People("melanie", "mlefevre=3"),
        People("Mélanie Lefevre", "mlefevre=3"),
        People("muler", "nmuller=3"),
        People("bjork", "ebjork=3"),
        People("Nowak Pawel", "pnovak=3"),
        People("garc", "fgarcia=3"),
        People("schnieder", "tschneider=3"),
        People("kowalsak", "dkowalski=3"),
        People("鈴木", "tsuzuki=3"),
        People("李", "wli=3"),
        People("o'brien", "kobrien=3"),
        People("martin", "cmartin=3 omartinez=1"),
        People("soudage", "mlefevre=3 jdupont=3 aleroux=0"),
        People("soudeur", "jdupont=3"),
        People("welding", "kobrien=3 bchen=1"),
        People("qualité", "fgarcia=3"),
        People("quality ", "nmuller=3 kobrien=1"),
        People("sécurité", "cmartin=3 dkowalski=1"),
        People("maintenance", "bchen=3 aleroux=3 ebjork=2 dkowalski=1"),
        People("machine learning", "ebjork=3 pnovak=1"),
        People("formation", "dkowalski=3"),
        People("安全", "tsuzuki=3 wli=1"),
        People("质量", "wli=3"),
        People("site:lyon soudage", "mlefevre=3"),
        People("solaire", "gbernard=3"),
        People("door seals", "kobrien=3 bchen=2 ymorel=1"),
        People("door seal", "kobrien=3 bchen=2 ymorel=1"),
        People("\"door seals\"", "kobrien=3 bchen=2 ymorel=1"),
        People("welding door seals", "kobrien=3"),
        People("soudage tig", "mlefevre=3 jdupont=2 aleroux=1"),
        People("sql", "pnovak=3 lconti=2"),
        People("品質", "tsuzuki=3"),
        People("hydra", "gbernard=3 lconti=3"),
        People("randonnee", "hnguyen=3 srossi=3"),
        Posts("soudage robot", "weld-robot=3 weld-uk=1"),
        Posts("soudure inox", "weld-robot=3"),
        Posts("soudage", "weld-robot=3 weld-tig=2 weld-cert=2"),
        Posts("souder", "weld-aside=3 weld-robot=0"),
        Posts("weld", "weld-inspect=3 weld-uk=3"),
        Posts("weldi", "weld-uk=3 weld-inspect=2"),
        Posts("audits iso", "iso-audit=3"),
        Posts("audit", "iso-audit=3 iso-result=2"),
        Posts("securite", "safety-shoes=3 safety-route=3 train-fr=1"),
        Posts("\"sécurité routière\"", "safety-route=3"),
        Posts("sécurité routière", "safety-route=3"),
        Posts("cheval", "cheval=3"),
        Posts("chevau", "cheval=3"),
        Posts("chef-d'oeuvre", "oeuvre=3"),
        Posts("\"mise en page\"", "mise-en-page=3"),
        Posts("mise en page", "mise-en-page=3 page-mise=2"),
        Posts("formations", "train-fr=3 maint-app=2"),
        Posts("pump maintenance", "maint-pump=3 ml-pump=2"),
        Posts("machine learnin", "ml-forecast=3"),
        Posts("安全靴", "safety-jp=3"),
        Posts("東京", "safety-jp2=3"),
        Posts("质量", "quality-cn=3"),
        Posts("from:kobrien weld", "weld-uk=3 weld-inspect=3"),
        Posts("in:soudage tig", "weld-tig=3 weld-cert=3"),
        Posts("tag:qualite audit", "iso-audit=3 iso-result=2"),
        Posts("prix de l'énergie solaire", "solar-roof=3"),
        Posts("armoire électrique", "elec-box=3"),
        Answered("soudure inox", "ask-gap=3"),
        Answered("soudage", "ask-gap=3 ask-tig=2"),
        Answered("électrode", "ask-tig=3"),
        Answered("door seals", "ask-seal=3"),
        Answered("silicone cold", "ask-seal=3"),
        Answered("vpn", "ask-vpn=3"),
        Answered("chaussures sécurité", "ask-shoes=3"),
        Answered("安全靴", "ask-jp=3"),
        Answered("from:mlefevre gaz", "ask-gap=3"),
        Answered("tag:soudage ", "ask-gap=3"),
        People("électrode aluminium", "mlefevre=3 ymorel=1"),
        People("vpn", "pnovak=3 zdupre=1"),
        Communities("soudage", "soudage=3"),
        Communities("welds", "welding-uk=3"),
        Communities("securite trav", "securite=3"),
        Communities("énergie", "energie=3"),
        Communities("ia", "data=3"),
        Communities("安全", "tokyo=3"),
        Communities("run", "running=3"),
        Tags("secu", "sécurité=3 sécurité-routière=2"),
        Tags("maint", "maintenance=3"),
        Tags("#qual", "qualité=3 quality=3"),
    ];

    /// <summary>Normalised discounted cumulated gain of the first ten (K. Järvelin and J. Kekäläinen, 2002).</summary>
    public double Ndcg(IEnumerable<string> found)
    {
        var ideal = Gain(Grades.Values.OrderDescending());
        return Gain(found.Select(one => Grades.GetValueOrDefault(one))) / ideal;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(10).Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();

    private static GradedQuery People(string text, string grades) => Of(SearchKind.People, text, grades);

    private static GradedQuery Posts(string text, string grades) => Of(SearchKind.Posts, text, grades);

    private static GradedQuery Answered(string text, string grades) => Of(SearchKind.Answered, text, grades);

    private static GradedQuery Communities(string text, string grades) => Of(SearchKind.Communities, text, grades);

    private static GradedQuery Tags(string text, string grades) => Of(SearchKind.Tags, text, grades);

    private static GradedQuery Of(SearchKind kind, string text, string grades) => new(
        kind, text, grades.Split(' ').Select(one => one.Split('=')).ToDictionary(
            one => one[0], one => int.Parse(one[1], System.Globalization.CultureInfo.InvariantCulture)));
}
