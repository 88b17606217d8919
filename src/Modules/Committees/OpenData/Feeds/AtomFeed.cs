using System.Globalization;
using System.Text;
using System.Xml;

namespace Ledetraad.Modules.Committees.OpenData.Feeds;

/// <summary>A feed (RFC 4287) as it is about to be written.</summary>
/// <param name="Id">Kept for good, wherever the feed is met.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Page">The page that shows the same to people.</param>
internal sealed record AtomFeed(
    Guid Id,
    string Title,
    string Author,
    string Self,
    string Page,
    DateTimeOffset Updated,
    IReadOnlyList<AtomEntry> Entries
)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The papers are Danish, whatever language the menus are read in.</summary>
    private const string Language = "da";

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, Language);
            Common(xml, Id, Title, Updated);
            Link(xml, "self", Self, "application/atom+xml");
            Link(xml, "alternate", Page, "text/html");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, Writable(Author));
            xml.WriteEndElement();
            foreach (var entry in Entries)
            {
                xml.WriteStartElement("entry", Namespace);
                Common(xml, entry.Id, entry.Title, entry.Updated);
                xml.WriteElementString("published", Namespace, Instant(entry.Published));
                Link(xml, "alternate", entry.Page, "text/html");
                xml.WriteElementString("summary", Namespace, Writable(entry.Summary));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Common(XmlWriter xml, Guid id, string title, DateTimeOffset updated)
    {
        xml.WriteElementString("id", Namespace, $"urn:uuid:{id}");
        xml.WriteElementString("title", Namespace, Writable(title));
        xml.WriteElementString("updated", Namespace, Instant(updated));
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without characters that XML cannot hold.</summary>
    private static string Writable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}

/// <param name="Summary">Plain text.</param>
internal sealed record AtomEntry(Guid Id, string Title, string Page, DateTimeOffset Published, DateTimeOffset Updated, string Summary);
