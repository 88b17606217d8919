namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Three figures that stand alone together: all that there are in a sentence, or in two or three next to each other.</summary>
internal sealed record Triple(IReadOnlyList<Sentence> Window, List<Mention> Figures)
{
    private const int Three = 3;

    public string Text => string.Join(' ', Window.Select(sentence => sentence.Text));

    public static IEnumerable<Triple> In(ItemText item) => item.Sentences.Select(From).OfType<Triple>();

    private static Triple? From(Sentence first)
    {
        var window = new List<Sentence>();
        for (var sentence = first; sentence is not null && window.Count < Three; sentence = sentence.Next)
        {
            window.Add(sentence);
            var figures = window.SelectMany(s => s.Mentions).Where(m => !m.IsTime).ToList();
            if (figures.Count > Three || sentence.Mentions.Count == 0)
            {
                return null;
            }

            if (figures.Count == Three)
            {
                return new Triple(window, figures);
            }
        }

        return null;
    }
}
