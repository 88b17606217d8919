ALTER TABLE "committees_paper_versions" ADD COLUMN "PublishedAt" bigint NULL;

ALTER TABLE "committees_paper_versions" ADD COLUMN "ChangedAt" bigint NOT NULL DEFAULT 0;

UPDATE "committees_paper_versions" SET "ChangedAt" = "ImportedAt", "PublishedAt" = CASE WHEN "Standing" <> 'Held' THEN "ImportedAt" END;

CREATE TABLE "committees_publication_stamps" (
    "Id" integer NOT NULL CONSTRAINT "PK_committees_publication_stamps" PRIMARY KEY,
    "Stamp" uuid NOT NULL,
    "ChangedAt" bigint NOT NULL
);

INSERT INTO "committees_publication_stamps" ("Id", "Stamp", "ChangedAt") VALUES (1, '00000000-0000-0000-0000-000000000000', 0);

CREATE TABLE "committees_removed_objects" (
    "Kind" text NOT NULL,
    "Key" text NOT NULL,
    "ParentId" uuid NULL,
    "CreatedAt" bigint NOT NULL,
    "RemovedAt" bigint NOT NULL,
    CONSTRAINT "PK_committees_removed_objects" PRIMARY KEY ("Kind", "Key")
);

CREATE INDEX "IX_committees_removed_objects_Kind_ParentId" ON "committees_removed_objects" ("Kind", "ParentId");
