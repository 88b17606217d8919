using System.Globalization;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Findings.KeepingChecks;

/// <summary>The figure check of the open items of a paper, ready to be stored.</summary>
/// <param name="Items">By the item's place among those that were given, from 0; only items in which there was something to test.</param>
internal sealed record PublicCheck(IReadOnlyDictionary<int, CheckedItem> Items)
{
    /// <summary>Noted with each version that was checked, so that a better check knows what it is to go over again.</summary>
    public const int Version = FigureCheck.Version;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="paper">Without its closed items: no sum, name or date of theirs must be told.</param>
    public static PublicCheck Of(Paper paper, PaperText text)
    {
        var relations = Relations(paper, text, Danish);
        var inEnglish = relations.Exists(r => !r.Holds) ? Relations(paper, text, English) : relations;
        var told = relations.Select(
            (relation, i) => new ToldRelation(relation, inEnglish.ElementAtOrDefault(i)?.Doubt?.Message ?? relation.Doubt?.Message ?? "")
        );
        return new PublicCheck(
            told.GroupBy(t => PlaceOf(paper, t.Relation))
                .Where(item => item.Key >= 0)
                .ToDictionary(item => item.Key, item => CheckedItem.Of(paper.Items[item.Key], text, [.. item]))
        );
    }

    /// <summary>Two items of a paper may bear one number; the line tells them apart.</summary>
    private static int PlaceOf(Paper paper, Relation relation)
    {
        var numbered = Enumerable.Range(0, paper.Items.Count).Where(i => paper.Items[i].Number == relation.Item).ToList();
        var onItsLine = numbered.Where(i =>
            relation.Lines.Any(line => paper.Items[i].Lines.First <= line && line <= paper.Items[i].Lines.Last)
        );
        return onItsLine.Concat(numbered).DefaultIfEmpty(-1).First();
    }

    /// <summary>The check words its findings in the language of the thread; both languages are stored.</summary>
    private static List<Relation> Relations(Paper paper, PaperText text, CultureInfo language)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Danish, language);
            return [.. FigureCheck.Of(paper, text).Relations];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}

/// <param name="English">Its message in English; empty when it holds.</param>
internal sealed record ToldRelation(Relation Relation, string English);
