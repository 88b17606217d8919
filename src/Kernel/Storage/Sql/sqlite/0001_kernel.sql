CREATE TABLE kernel_audit_entries (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "Actor" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "PayloadDigest" TEXT NOT NULL,
    "SealNumber" INTEGER NULL
);
CREATE INDEX "IX_kernel_audit_entries_SealNumber" ON kernel_audit_entries ("SealNumber");

CREATE TABLE kernel_audit_payloads (
    "EntryId" TEXT NOT NULL PRIMARY KEY REFERENCES kernel_audit_entries ("Id") ON DELETE CASCADE,
    "Salt" TEXT NOT NULL,
    "Content" TEXT NOT NULL
);

CREATE TABLE kernel_audit_seals (
    "Number" INTEGER NOT NULL PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "Entries" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE TABLE kernel_outbox (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "DoneAt" INTEGER NULL,
    "Attempts" INTEGER NOT NULL,
    "Error" TEXT NULL
);
CREATE INDEX "IX_kernel_outbox_DoneAt" ON kernel_outbox ("DoneAt");

CREATE TABLE kernel_jobs (
    "Id" TEXT NOT NULL PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "HeardAt" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL
);
CREATE INDEX "IX_kernel_jobs_Kind_State" ON kernel_jobs ("Kind", "State");
