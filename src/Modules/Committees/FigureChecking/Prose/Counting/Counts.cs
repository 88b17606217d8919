namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>How many there are of what is named or listed.</summary>
internal static class Counts
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        [
            .. InlineLists.Of(item),
            .. AnnouncedLists.Of(item),
            .. NamedLists.Of(item),
            .. KinNames.Of(item),
            .. CountedRows.Of(item),
            .. NumberedNames.Of(item),
            .. EntriesOfText.Of(item),
            .. AttachmentsOfEntries.Of(item),
            .. AnsweredEntries.Of(item),
            .. InlineMarks.Of(item),
            .. PluralLists.Of(item),
            .. Partnerships.Of(item),
        ];
}
