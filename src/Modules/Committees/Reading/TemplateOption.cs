using System.CommandLine;
using Ledetraad.Modules.Committees.Reading.Grammar;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary><c>--template FILE</c>: a template of the user's own, which goes before those that Ledetråd comes with.</summary>
internal static class TemplateOption
{
    public static Option<string?> Create() => new("--template") { Description = T["Template.Option"], HelpName = "FIL" };

    /// <returns>Null when the file could not be read or is refused; then <paramref name="error"/> has been told why.</returns>
    public static PaperGrammar? Load(string? file, TextWriter error)
    {
        if (file is null)
        {
            return PaperGrammar.BuiltIn;
        }

        try
        {
            using var text = new StreamReader(file);
            var grammar = PaperGrammar.BuiltIn.With([new TemplateSource(file, text)]);
            if (!grammar.IsRefused(out var refusal))
            {
                return grammar.Value;
            }

            error.WriteLine(T["Template.IsRefused", refusal.File, refusal.Line, refusal.Found, refusal.Expected]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine(T["Template.CannotBeOpened", file, e.Message]);
        }

        return null;
    }
}
