namespace Ledetraad.Modules.Organisation.People;

/// <summary>A term of the council (valgperiode): four years from the first of January after the election.</summary>
/// <remarks>Source: kommunal- og regionalvalgloven § 6. Elections are held in November 2021, 2025, 2029 …</remarks>
internal readonly record struct CouncilTerm(DateOnly From, DateOnly Until)
{
    private const int Years = 4;
    private const int FirstYear = 1970;

    public static CouncilTerm Of(DateOnly day)
    {
        var first = day.Year - ((day.Year - FirstYear) % Years + Years) % Years;
        return new CouncilTerm(new DateOnly(first, 1, 1), new DateOnly(first + Years - 1, 12, 31));
    }

    public override string ToString() => $"{From.Year}–{Until.Year}";
}
