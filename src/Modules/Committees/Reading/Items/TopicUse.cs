using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Outline;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>How a paper uses words such as <em>Baggrund</em>: as the heading of a section throughout, or as a sub-heading here and there.</summary>
internal sealed class TopicUse
{
    private readonly Dictionary<string, int> _items = [];
    private readonly int _itemsWithStatement;

    public TopicUse(IReadOnlyList<FoundItem> items, SourceLines lines, LineRoles roles)
    {
        foreach (var item in items)
        {
            var here = new HashSet<string>();
            var hasStatement = false;
            for (var i = item.Body; i < item.End; i++)
            {
                if (roles[i].Role != LineRole.Heading)
                {
                    continue;
                }

                hasStatement |= roles[i].Kind == SectionKind.Statement;
                if (roles[i].IsTopic)
                {
                    here.Add(TextKey.Of(lines[i].Text));
                }
            }

            _itemsWithStatement += hasStatement ? 1 : 0;
            foreach (var topic in here)
            {
                _items[topic] = _items.GetValueOrDefault(topic) + 1;
            }
        }
    }

    /// <summary>In most items, and in two at least.</summary>
    public bool IsThroughout(string topic) => Count(topic) is >= 2 and var count && count * 2 >= _itemsWithStatement;

    public bool IsRepeated(string topic) => Count(topic) >= 2;

    private int Count(string topic) => _items.GetValueOrDefault(TextKey.Of(topic));
}
