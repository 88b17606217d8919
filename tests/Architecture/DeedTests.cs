using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json.Serialization;
using Ledetraad.App;
using Ledetraad.Kernel.Auditing;

namespace Ledetraad.Architecture.Tests;

/// <summary>What is written to the log has words, at the door of the module that writes it.</summary>
public class DeedTests
{
    [Fact]
    public void Each_kind_of_deed_has_words_at_its_modules_door()
    {
        foreach (var module in House.Modules)
        {
            var written = Written(module.Assembly.Location);

            Assert.NotEmpty(written);
            Assert.Equal(written, module.Deeds.Select(deed => deed.Action).Order(StringComparer.Ordinal));
            Assert.All(module.Deeds, deed => Assert.NotEqual($"Action.{deed.Action}", deed.Text()));
        }
    }

    [Fact]
    public void All_that_a_deed_tells_has_words_at_its_modules_door()
    {
        foreach (var deed in House.Modules.SelectMany(module => module.Deeds))
        {
            foreach (var (name, type) in PropertiesOf(deed.Command))
            {
                Assert.False(string.IsNullOrWhiteSpace(deed.Words($"Deed.{name}")), $"{deed.Action}.{name}");
                Assert.All(
                    type.IsEnum ? Enum.GetNames(type) : [],
                    value => Assert.False(string.IsNullOrWhiteSpace(deed.Words($"Value.{type.Name}.{value}")))
                );
            }
        }
    }

    /// <summary>With those of what is in it, but for what is never told: who did it, and marks for machines.</summary>
    private static IEnumerable<(string Name, Type Type)> PropertiesOf(Type told)
    {
        foreach (var property in told.GetProperties().Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var type = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            var isOurs = type.Assembly.GetName().Name!.StartsWith("Ledetraad.", StringComparison.Ordinal) && !type.IsEnum;
            if (property.Name is not ("By" or "Key" or "Hash" or "Revision") && !(isOurs && type == property.PropertyType))
            {
                yield return (property.Name, type);
            }

            foreach (var inner in isOurs ? PropertiesOf(type) : [])
            {
                yield return inner;
            }
        }
    }

    [Fact]
    public void A_deed_that_nobody_knows_any_more_keeps_its_name()
    {
        var catalog = new DeedCatalog(House.Modules.SelectMany(module => module.Deeds));

        Assert.Equal("Rolle givet", catalog.TextOf("GiveRole"));
        Assert.Equal("Bygone", catalog.TextOf("Bygone"));
    }

    /// <summary>The types that an assembly makes entries of.</summary>
    private static List<string> Written(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var calls = Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.MethodSpec)).Select(MetadataTokens.MethodSpecificationHandle);
        return
        [
            .. calls
                .Select(metadata.GetMethodSpecification)
                .Where(call => IsEntryFor(metadata, call.Method))
                .Select(call => TypeOf(metadata, call.Signature))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsEntryFor(MetadataReader metadata, EntityHandle method) =>
        method.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)method) is var called
        && metadata.GetString(called.Name) == nameof(AuditEntry.For)
        && called.Parent.Kind == HandleKind.TypeReference
        && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)called.Parent).Name) == nameof(AuditEntry);

    /// <summary>The one type that a method is called with (ECMA-335, II.23.2.15).</summary>
    private static string TypeOf(MetadataReader metadata, BlobHandle signature)
    {
        var bytes = metadata.GetBlobReader(signature);
        Assert.Equal(SignatureKind.MethodSpecification, bytes.ReadSignatureHeader().Kind);
        Assert.Equal(1, bytes.ReadCompressedInteger());
        Assert.Equal((int)SignatureTypeKind.Class, bytes.ReadCompressedInteger());
        return metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)bytes.ReadTypeHandle()).Name);
    }
}
