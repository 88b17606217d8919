using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Meetings;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Finds whose template a paper follows: all its signs are there, and its municipality is the one the paper speaks of.</summary>
internal static class TemplateRecogniser
{
    public static TemplateRules? Recognise(PaperGrammar grammar, SourceLines lines, MunicipalityMentions municipalities)
    {
        TemplateRules? best = null;
        var bestMentions = -1;
        foreach (var template in grammar.Templates)
        {
            var isOther = template.Municipality is { } municipality && !municipalities.IsFirst(municipality);
            if (isOther || !HasSigns(template, lines))
            {
                continue;
            }

            var mentions = CountMentions(template, lines);
            if ((mentions > 0 || template.Mentions.Count == 0) && mentions > bestMentions)
            {
                (best, bestMentions) = (template, mentions);
            }
        }

        return best;
    }

    private static bool HasSigns(TemplateRules template, SourceLines lines)
    {
        foreach (var sign in template.Signs)
        {
            var found = false;
            for (var i = 0; i < lines.Count && !found; i++)
            {
                found = lines[i].IsShort && !lines[i].IsBlank && sign.TryMatch(lines[i].Text, out _);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private static int CountMentions(TemplateRules template, SourceLines lines)
    {
        var count = 0;
        foreach (var mention in template.Mentions)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                count += lines[i].Text.AsSpan().Count(mention);
            }
        }

        return count;
    }
}
