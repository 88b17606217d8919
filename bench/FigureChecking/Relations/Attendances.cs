using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Who was there, against what they are said to have done.</summary>
internal static class Attendances
{
    /// <summary>A member is absent from every decision, and the list of those who met has the name.</summary>
    public static readonly SubRelation List = new(CheckKind.Attendance, "fremmøde-liste", Severity.Error, (_, _) => new Facts())
    {
        Place = StatementPlace.Head,
    };

    public static IReadOnlyList<SubRelation> All { get; } =
    [
        new(CheckKind.Attendance, "fremmøde-særstandpunkt", Severity.Error, Dissent) { Place = StatementPlace.Decision },
        SubRelation.OfFigures(CheckKind.Attendance, "fremmøde-stemmer", Votes) with
        {
            Place = StatementPlace.Decision,
        },
        List,
    ];

    private static Facts Dissent(Scene scene, bool contradicted)
    {
        var member = scene.Draw.One(contradicted ? scene.Absent : scene.Present);
        return new Facts().Say("medlem", member.ToString()).Say("navn", member.Name);
    }

    private static Facts Votes(Scene scene)
    {
        var present = scene.Present.Count;
        var against = scene.Draw.Between(1, present / 2);
        return new Facts()
            .Say("til stede", Numbers.Count(scene.Draw, present))
            .Say("for", Numbers.Count(scene.Draw, present - against))
            .Say("imod", against == 1 ? Numbers.Count(1) : Numbers.Count(scene.Draw, against))
            .Bind(facts => facts["til stede"] - facts["for"] - facts["imod"]);
    }
}
