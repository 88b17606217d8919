namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <param name="Type">An address whose last word is the kind: <c>…/relationships/numbering</c>.</param>
/// <param name="Part">The part's name in the package.</param>
internal sealed record DocxRelation(string Type, string Part)
{
    public bool IsA(string kind) => Type.EndsWith('/' + kind, StringComparison.Ordinal);

    public static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
