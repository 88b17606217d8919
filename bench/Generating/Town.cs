namespace Ledetraad.Bench.Generating;

internal sealed record TownMember(string Name, string Party)
{
    public override string ToString() => $"{Name} ({Party})";
}

/// <summary>An invented municipality: its committees, the people in them, its roads and places.</summary>
internal sealed class Town(int seed)
{
    public const string Name = "Bjerghavn";
    private const int Seats = 7;
    private const int FirstTerm = 2006;
    private const int YearsInTerm = 4;

    public static readonly IReadOnlyList<string> Committees =
    [
        "Arbejdsmarkedsudvalget",
        "Økonomiudvalget",
        "Beskæftigelses- og Integrationsudvalget",
        "Børne- og Ungeudvalget",
        "Udvalget for job og uddannelse",
        "Social- og Sundhedsudvalget",
        "Teknik- og Miljøudvalget",
        "Kultur- og Fritidsudvalget",
        "Klima- og Naturudvalget",
        "Udvalget for plan og bolig",
        "Erhvervsudvalget",
        "Landdistriktsudvalget",
        "Sundheds- og Forebyggelsesudvalget",
        "Trafikudvalget",
        "Udvalget for ældre og handicap",
        "Byudviklingsudvalget",
        "Ungeudvalget",
        "Dagtilbuds- og Familieudvalget",
        "Forsynings- og Energiudvalget",
        "Udvalget for kultur og idræt",
    ];

    private static readonly string[] Parties = ["A", "B", "C", "D", "F", "I", "O", "V", "Ø", "Å"];
    private static readonly string[] FirstNames = Words(
        "Agnete Alfred Annelise Asger Bente Birger Bodil Carsten Dagny Ebbe Edith Egon Elinor Esben Frede Gerda Gunner Hanne Hartvig Helga Henning Ingelise "
            + "Ivar Jannik Jytte Karna Kjeld Laurits Lilian Magnhild Margit Mogens Nanna Oluf Palle Poula Ragna Regner Sigrid Steffen Svend Thyra Torkild Ulla Vagn Viggo"
    );
    private static readonly string[] Beginnings = Words(
        "Aske Birke Brombær Dug El Eng Fyr Gran Hassel Havre Hede Hejre Hyben Kløver Kompas Lavendel Lærke Mose Mølle Nælde Odder Pile Ravne Rug Rørsanger Silke "
            + "Skade Slåen Sten Storke Strand Svale Timian Tinde Tjørne Tranebær Uldum Vibe Vinter Ærte"
    );
    private static readonly string[] FamilyEndings = Words("ager bro dal gaard holt kær lund mark rup skov toft vang");
    private static readonly string[] RoadEndings = Words("vej gade allé stræde bakken parken vangen");
    private static readonly string[] PlaceEndings = Words("by lev sted bæk høj inge løse drup næs");
    private static readonly string[] NameEndings = Words("gården huset broen sporet værket porten kilden laden hjulet ringen lauget tunet");

    public static string Term(DateOnly date)
    {
        var first = FirstTerm + (date.Year - FirstTerm) / YearsInTerm * YearsInTerm;
        return $"{first}-{first + YearsInTerm - 1}";
    }

    /// <summary>The members of a committee in the term of a day: the same all through it.</summary>
    public IReadOnlyList<TownMember> Members(int committee, DateOnly date)
    {
        var draw = Draw.For(seed, 1, committee, (date.Year - FirstTerm) / YearsInTerm);
        var firstNames = draw.Some(FirstNames, Seats);
        return [.. firstNames.Select(first => new TownMember($"{first} {Compound(draw, FamilyEndings)}", draw.One(Parties)))];
    }

    public static string Road(Draw draw) => Compound(draw, RoadEndings);

    public static string Place(Draw draw) => Compound(draw, PlaceEndings);

    public static string School(Draw draw) => $"{draw.One(Beginnings)}skolen";

    /// <summary>Of a project, an institution or an association.</summary>
    public static string Undertaking(Draw draw) => Compound(draw, NameEndings);

    private static string Compound(Draw draw, IReadOnlyList<string> endings) => draw.One(Beginnings) + draw.One(endings);

    private static string[] Words(string line) => line.Split(' ');
}
