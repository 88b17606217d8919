using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Attendance;

/// <summary>Votes for, against and withheld are as many as the members who took part: <c>Af de 7 tilstedeværende stemte 4 for og 3 imod</c>.</summary>
internal static partial class Votes
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        var mentions = sentence.Mentions.Where(m => m.Unit == QuantityUnit.Count).ToList();
        var (fors, againsts) = (mentions.FindAll(IsFor), mentions.FindAll(IsAgainst));
        if (fors is not [var yes] || againsts is not [var no] || yes == no)
        {
            return null;
        }

        var withheld = mentions.FindAll(m => m != yes && m != no && WithheldPattern().IsMatch(m.Trail + " " + m.Lead));
        var members = mentions.Find(m => m != yes && m != no && IsMembers(m)) ?? sentence.Previous?.Mentions.FirstOrDefault(IsMembers);
        if (members is null || withheld.Count > 1)
        {
            return null;
        }

        var votes = yes.Value + no.Value + withheld.Sum(m => m.Value);
        var holds = votes == members.Value || (withheld.Count == 0 && WithheldPattern().IsMatch(sentence.Text) && votes < members.Value);
        return new Relation(
            CheckKind.Attendance,
            members.Quantity.Text,
            votes,
            [yes.Quantity.Text, no.Quantity.Text, .. withheld.Select(m => m.Quantity.Text)],
            [sentence.LineOf(yes.Quantity), members.Sentence.LineOf(members.Quantity)]
        )
        {
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Votes", votes, members.Quantity.Text]),
        };
    }

    private static bool IsFor(Mention m) => ForPattern().IsMatch(m.Trail) || LeadForPattern().IsMatch(m.Lead);

    private static bool IsAgainst(Mention m) => AgainstPattern().IsMatch(m.Trail) || LeadAgainstPattern().IsMatch(m.Lead);

    private static bool IsMembers(Mention m) => MembersPattern().IsMatch(m.Trail);

    [GeneratedRegex(@"^\s*(?:(?:stemmer|medlemmer|stemte|stemmer)\s+){0,2}for\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ForPattern();

    [GeneratedRegex(@"\bfor(?: indstillingen| forslaget)?(?: stemte|:)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex LeadForPattern();

    [GeneratedRegex(@"^\s*(?:(?:stemmer|medlemmer|stemte|stemmer)\s+){0,2}i?mod\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AgainstPattern();

    [GeneratedRegex(@"\bi?mod(?: indstillingen| forslaget)?(?: stemte|:)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex LeadAgainstPattern();

    [GeneratedRegex(@"undlod|hverken|blank|afstod|tog ikke stilling", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex WithheldPattern();

    [GeneratedRegex(
        @"^\s*(?:fremmødte|tilstedeværende|medlemmer|deltagende|stemmeberettigede|udvalgsmedlemmer|byrådsmedlemmer)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MembersPattern();
}
