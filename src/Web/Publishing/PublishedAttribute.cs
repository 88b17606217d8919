namespace Ledetraad.Web.Publishing;

/// <summary>
/// Says that a page or endpoint shows published content and nothing else: the same to everyone who asks in the same language, until
/// something is published or withdrawn. Its answers are kept by version and bear an ETag.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublishedAttribute : Attribute;
