ALTER TABLE "committees_paper_versions" ADD COLUMN "PublishedAt" INTEGER NULL;

ALTER TABLE "committees_paper_versions" ADD COLUMN "ChangedAt" INTEGER NOT NULL DEFAULT 0;

UPDATE "committees_paper_versions" SET "ChangedAt" = "ImportedAt", "PublishedAt" = CASE WHEN "Standing" <> 'Held' THEN "ImportedAt" END;

CREATE TABLE "committees_publication_stamps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_committees_publication_stamps" PRIMARY KEY,
    "Stamp" TEXT NOT NULL,
    "ChangedAt" INTEGER NOT NULL
);

INSERT INTO "committees_publication_stamps" ("Id", "Stamp", "ChangedAt") VALUES (1, '00000000-0000-0000-0000-000000000000', 0);

CREATE TABLE "committees_removed_objects" (
    "Kind" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "ParentId" TEXT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "RemovedAt" INTEGER NOT NULL,
    CONSTRAINT "PK_committees_removed_objects" PRIMARY KEY ("Kind", "Key")
);

CREATE INDEX "IX_committees_removed_objects_Kind_ParentId" ON "committees_removed_objects" ("Kind", "ParentId");
