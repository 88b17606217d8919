using System.Text.RegularExpressions;
using Ledetraad.Kernel;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Drafting.Kle;

/// <summary>Reads a list of KLE: a line for each number, its title after a semicolon, a tab or a comma; all of it or nothing.</summary>
internal static partial class KleFile
{
    /// <summary>Below what the server takes in one request.</summary>
    public const int MostKilobytes = 900;

    public static Result<IReadOnlyList<KleSubject>, CannotReadKle> Read(byte[] file)
    {
        if (file.Length == 0)
        {
            return new CannotReadKle.FileIsMissing();
        }

        if (file.Length > MostKilobytes * 1_000)
        {
            return new CannotReadKle.FileIsTooLarge(MostKilobytes);
        }

        if (ContentRecognition.OfBytes(file) is not null)
        {
            return new CannotReadKle.IsNoText();
        }

        return Read(TextDecoding.Decode(file));
    }

    private static Result<IReadOnlyList<KleSubject>, CannotReadKle> Read(string text)
    {
        var subjects = new Dictionary<string, KleSubject>(StringComparer.Ordinal);
        var wrong = new List<WrongKleLine>();
        var isFirst = true;
        foreach (var (line, number) in text.Split('\n').Select((line, i) => (line.Trim('\r', '\uFEFF'), i + 1)))
        {
            if (TextGrid.Read(line) is not [var cells, ..] || (isFirst && IsHeading(cells[0])))
            {
                isFirst = isFirst && string.IsNullOrWhiteSpace(line);
                continue;
            }

            isFirst = false;
            var title = cells.Count > 1 ? cells[1] : "";
            if (MistakeIn(cells[0], title, subjects) is { } mistake)
            {
                wrong.Add(new WrongKleLine(number, line.Trim(), mistake));
            }
            else
            {
                subjects.Add(cells[0], new KleSubject { Number = cells[0], Title = title });
            }
        }

        return wrong.Count > 0 ? new CannotReadKle.LinesAreWrong(wrong)
            : subjects.Count == 0 ? new CannotReadKle.FileIsMissing()
            : subjects.Values.ToList();
    }

    /// <summary>Such as <c>Nummer;Titel</c>.</summary>
    private static bool IsHeading(string cell) => !cell.Any(char.IsAsciiDigit);

    private static KleMistake? MistakeIn(string number, string title, Dictionary<string, KleSubject> subjects) =>
        !Number().IsMatch(number) ? KleMistake.NumberIsNone
        : title.Length == 0 ? KleMistake.TitleIsMissing
        : title.Length > KleSubject.LongestTitle ? KleMistake.TitleIsTooLong
        : subjects.ContainsKey(number) ? KleMistake.NumberStandsTwice
        : null;

    [GeneratedRegex(@"^\d{2}(?:\.\d{2}){0,2}$", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Number();
}

/// <summary>Why a list of KLE could not be taken.</summary>
internal abstract record CannotReadKle
{
    private CannotReadKle() { }

    /// <summary>No file, or nothing in it.</summary>
    public sealed record FileIsMissing : CannotReadKle;

    public sealed record FileIsTooLarge(int MostKilobytes) : CannotReadKle;

    /// <summary>A workbook or a document.</summary>
    public sealed record IsNoText : CannotReadKle;

    public sealed record LinesAreWrong(IReadOnlyList<WrongKleLine> Lines) : CannotReadKle;
}

/// <param name="Line">From 1.</param>
internal sealed record WrongKleLine(int Line, string Text, KleMistake Mistake);

internal enum KleMistake
{
    NumberIsNone,
    TitleIsMissing,
    TitleIsTooLong,
    NumberStandsTwice,
}
