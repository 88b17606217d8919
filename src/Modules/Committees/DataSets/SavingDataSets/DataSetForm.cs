using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Web.Forms;
using Ledetraad.Web.Wording;
using Microsoft.AspNetCore.Http;
using static Ledetraad.Modules.Committees.DataSets.DataSetsTexts;

namespace Ledetraad.Modules.Committees.DataSets.SavingDataSets;

/// <summary>What the form of a data set holds, as typed.</summary>
internal sealed class DataSetForm
{
    public string? Title { get; set; }
    public string? Source { get; set; }
    public string? AsOf { get; set; }
    public string? Unit { get; set; }
    public bool CountsPeople { get; set; }

    /// <summary>The pasted table; a file goes before it.</summary>
    public string? Table { get; set; }

    public IFormFile? File { get; set; }
    public string? Layout { get; set; }
    public string? Reason { get; set; }

    /// <summary>The version that the correction began from.</summary>
    public int BasedOn { get; set; }

    public static DataSetForm Of(DataSetVersion version)
    {
        var content = SetContent.FromJson(version.Content);
        return new DataSetForm
        {
            Title = version.Title,
            Source = version.Source,
            AsOf = Days.ForField(version.AsOf),
            Unit = UnitChoice.KeyOf(content.Unit, content.Scale),
            CountsPeople = version.CountsPeople,
            Table = new ReadTable(content.Corner, content.Columns, content.Rows).ToText(),
            Layout = content.Layout,
            BasedOn = version.Number,
        };
    }

    /// <returns>The draft, or what is wrong with the form in words.</returns>
    public async Task<Result<DataSetDraft, FormMistakes>> ToDraftAsync(CancellationToken stop)
    {
        var mistakes = Missing().ToList();
        var asOf = Days.Read(AsOf);
        if (asOf is null)
        {
            mistakes.AddRange(
                DayField
                    .MistakesIn((FieldName(nameof(AsOf)), AsOf))
                    .DefaultIfEmpty(new Mistake(T["Form.AsOfIsWrong"], FieldName(nameof(AsOf))))
            );
        }

        if (UnitChoice.Parse(Unit) is not { } unit)
        {
            mistakes.Add(new Mistake(T["Form.UnitIsMissing"], FieldName(nameof(Unit))));
            unit = (Kernel.KeyFigures.Unit.Count, FigureScale.Usual);
        }

        var table = await ReadTableAsync(stop);
        if (table.IsRefused(out var refusal))
        {
            var field = FieldName(File is { Length: > 0 } ? nameof(File) : nameof(Table));
            mistakes.AddRange(TableRefusalWords.Of(refusal).Select(text => new Mistake(text, field)));
        }

        return mistakes.Count > 0
            ? new FormMistakes(mistakes)
            : new DataSetDraft(Title ?? "", Source ?? "", asOf!.Value, CountsPeople, unit.Unit, unit.Scale, Layout ?? "", table.Value);
    }

    /// <summary>What a data set is refused for, at the field that it is about.</summary>
    public static Mistake MistakeIn(CannotSaveDataSet refusal) =>
        new(
            TableRefusalWords.Of(refusal),
            refusal switch
            {
                CannotSaveDataSet.TextIsMissing(var text) => FieldName(text.ToString()),
                CannotSaveDataSet.TextIsTooLong(var text) => FieldName(text.ToString()),
                CannotSaveDataSet.LayoutIsWrong => FieldName(nameof(Layout)),
                CannotSaveDataSet.NumbersAreTooLarge => FieldName(nameof(Table)),
                _ => null,
            }
        );

    /// <summary>What a property is called in the form.</summary>
    private static string FieldName(string property) => $"Form.{property}";

    private IEnumerable<Mistake> Missing() =>
        new[] { (Written: Title, Text: DataSetText.Title), (Written: Source, Text: DataSetText.Source) }
            .Where(field => string.IsNullOrWhiteSpace(field.Written))
            .Select(field => MistakeIn(new CannotSaveDataSet.TextIsMissing(field.Text)));

    private async Task<Result<ReadTable, CannotReadTable>> ReadTableAsync(CancellationToken stop)
    {
        if (File is not { Length: > 0 } file)
        {
            return TableReader.Read(Table ?? "");
        }

        if (file.Length > TableReader.MostKilobytes * 1_000)
        {
            return new CannotReadTable.FileIsTooLarge(TableReader.MostKilobytes);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        return TableReader.Read(content.ToArray());
    }
}

/// <summary>All that is wrong with the form.</summary>
internal sealed record FormMistakes(IReadOnlyList<Mistake> All);
