using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads the titles of attachments; a list printed twice counts once.</summary>
/// <param name="files">Those that stood as file names before the item's text.</param>
internal sealed class AttachmentReader(List<string> files)
{
    private static readonly string[] Nothing = ["ingen", "ingen bilag", "-", "ingen bilag til punktet", "der er ingen bilag"];
    private readonly HashSet<string> _seen = [];

    public List<string> Attachments { get; } = [.. files];

    public void Read(IReadOnlyList<Block> blocks)
    {
        var here = new HashSet<string>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Table)
            {
                foreach (var row in block.Table!.Rows)
                {
                    Add(string.Join(' ', row.Where(cell => cell.Length > 0)), here);
                }
            }
            else
            {
                foreach (var title in block.Text.Split(';'))
                {
                    Add(title, here);
                }
            }
        }

        _seen.UnionWith(here);
    }

    private void Add(string title, HashSet<string> here)
    {
        title = title.Trim();
        var key = TextKey.Of(title);
        if (title.Length > 0 && Array.IndexOf(Nothing, key) < 0 && !_seen.Contains(key))
        {
            here.Add(key);
            Attachments.Add(title);
        }
    }
}
