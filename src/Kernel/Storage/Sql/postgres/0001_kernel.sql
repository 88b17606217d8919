CREATE TABLE kernel_audit_entries (
    "Id" uuid NOT NULL PRIMARY KEY,
    "At" bigint NOT NULL,
    "Actor" text NOT NULL,
    "Action" text NOT NULL,
    "PayloadDigest" text NOT NULL,
    "SealNumber" bigint NULL
);
CREATE INDEX "IX_kernel_audit_entries_SealNumber" ON kernel_audit_entries ("SealNumber");

CREATE TABLE kernel_audit_payloads (
    "EntryId" uuid NOT NULL PRIMARY KEY REFERENCES kernel_audit_entries ("Id") ON DELETE CASCADE,
    "Salt" text NOT NULL,
    "Content" text NOT NULL
);

CREATE TABLE kernel_audit_seals (
    "Number" bigint NOT NULL PRIMARY KEY,
    "At" bigint NOT NULL,
    "Entries" integer NOT NULL,
    "Hash" text NOT NULL
);

CREATE TABLE kernel_outbox (
    "Id" uuid NOT NULL PRIMARY KEY,
    "At" bigint NOT NULL,
    "Kind" text NOT NULL,
    "Content" text NOT NULL,
    "DoneAt" bigint NULL,
    "Attempts" integer NOT NULL,
    "Error" text NULL
);
CREATE INDEX "IX_kernel_outbox_DoneAt" ON kernel_outbox ("DoneAt");

CREATE TABLE kernel_jobs (
    "Id" uuid NOT NULL PRIMARY KEY,
    "Kind" text NOT NULL,
    "State" text NOT NULL,
    "StartedAt" bigint NOT NULL,
    "HeardAt" bigint NOT NULL,
    "Done" integer NOT NULL,
    "Total" integer NOT NULL
);
CREATE INDEX "IX_kernel_jobs_Kind_State" ON kernel_jobs ("Kind", "State");
