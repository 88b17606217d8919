using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Storage;

/// <summary>Audit, outbox and jobs of one municipality's store, for those who serve all modules: sealer, dispatcher, verifier.</summary>
public sealed class MunicipalityKernelDbContext(DbContextOptions<MunicipalityKernelDbContext> options) : ModuleDbContext(options);

/// <summary>The same of the installation's store.</summary>
public sealed class InstallationKernelDbContext(DbContextOptions<InstallationKernelDbContext> options) : ModuleDbContext(options);
