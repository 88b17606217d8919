using System.Data.Common;
using System.Globalization;
using Ledetraad.App;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Architecture.Tests;

/// <summary>Scripts and model give the same tables, keys, foreign keys and indexes, on both databases.</summary>
public class DriftTests
{
    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task What_the_scripts_make_is_what_the_model_expects(StoreProvider provider)
    {
        foreach (var storage in House.Modules.SelectMany(m => m.Storage))
        {
            await using var byScripts = TestStores.On(provider);
            await using var byModel = TestStores.On(provider);
            await new Migrator(House.Modules.SelectMany(m => m.Storage), TimeProvider.System).MigrateAsync(
                byScripts.Options.ForInstallation(),
                storage.Kind,
                default
            );
            await using var scripted = StoreContexts.Open(storage.Context!, byScripts.Options.ForInstallation());
            await using var modelled = StoreContexts.Open(storage.Context!, byModel.Options.ForInstallation());
            await modelled.Database.EnsureCreatedAsync();

            var prefixes = new[] { "kernel_", storage.Module + "_" };
            var expected = (await SchemaAsync(modelled)).Where(line => prefixes.Any(p => line.StartsWith(p, StringComparison.Ordinal)));
            var actual = (await SchemaAsync(scripted)).Where(line => prefixes.Any(p => line.StartsWith(p, StringComparison.Ordinal)));
            Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
        }
    }

    private static Task<List<string>> SchemaAsync(DbContext db) => db.Database.IsSqlite() ? SqliteSchemaAsync(db) : PostgresSchemaAsync(db);

    private static async Task<List<string>> SqliteSchemaAsync(DbContext db)
    {
        var lines = new List<string>();
        foreach (var table in await RowsAsync(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            lines.AddRange(
                (await RowsAsync(db, $"SELECT name, type, \"notnull\" OR pk > 0, pk FROM pragma_table_info('{table}')")).Select(r =>
                    $"{table} column {r}"
                )
            );
            lines.AddRange(
                (await RowsAsync(db, $"SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('{table}')")).Select(r =>
                    $"{table} refers {r}"
                )
            );
            lines.AddRange(
                (
                    await RowsAsync(
                        db,
                        $"SELECT il.\"unique\", (SELECT group_concat(name || ' ' || coll) FROM (SELECT name, coll FROM pragma_index_xinfo(il.name) WHERE key = 1 ORDER BY seqno)) FROM pragma_index_list('{table}') il WHERE il.origin <> 'pk'"
                    )
                ).Select(r => $"{table} index {r}")
            );
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<List<string>> PostgresSchemaAsync(DbContext db)
    {
        List<string> lines =
        [
            .. await RowsAsync(
                db,
                "SELECT table_name || ' column', column_name, data_type, is_nullable, collation_name FROM information_schema.columns WHERE table_schema = 'public'"
            ),
            .. await RowsAsync(
                db,
                "SELECT conrelid::regclass || ' constraint', contype, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u')"
            ),
            .. await RowsAsync(
                db,
                "SELECT tablename || ' index', regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') FROM pg_indexes WHERE schemaname = 'public'"
            ),
        ];
        lines = [.. lines.Select(l => l.Replace("\"", "", StringComparison.Ordinal))];
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<List<string>> RowsAsync(DbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                string.Join(
                    ' ',
                    Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))
                )
            );
        }

        return rows;
    }
}
