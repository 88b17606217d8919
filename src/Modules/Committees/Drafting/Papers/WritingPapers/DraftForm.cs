using System.Globalization;

namespace Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;

/// <summary>The names of the fields in the form in which a paper is written, and what they hold.</summary>
internal static class DraftForm
{
    public const string Title = "titel";
    public const string Version = "version";

    /// <summary>Blank fields for one more point and one more option.</summary>
    public const int BlankPoints = 2;

    private const int MostEntries = 50;

    public static string Section(string key) => $"afsnit-{key}";

    public static string Point(int number) => string.Create(CultureInfo.InvariantCulture, $"punkt-{number}");

    public static string OptionTitle(int number) => string.Create(CultureInfo.InvariantCulture, $"forslag-titel-{number}");

    public static string Option(int number) => string.Create(CultureInfo.InvariantCulture, $"forslag-{number}");

    /// <param name="known">Whose sections the form has.</param>
    /// <param name="field">What a field of the form holds.</param>
    public static DraftContent Read(DraftContent known, Func<string, string> field)
    {
        var numbers = Enumerable.Range(1, MostEntries).ToList();
        return new DraftContent(
            field(Title),
            [.. known.Sections.Select(section => section with { Text = field(Section(section.Head.Key)) })],
            [.. numbers.Select(i => field(Point(i)).Trim()).Where(text => text.Length > 0)],
            [
                .. numbers
                    .Select(i => new DraftOption(field(OptionTitle(i)).Trim(), field(Option(i))))
                    .Where(option => option.Title.Length > 0 || option.Text.Length > 0),
            ]
        );
    }
}
