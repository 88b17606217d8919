ALTER TABLE "committees_paper_versions" ADD COLUMN "CheckedBy" INTEGER NULL;

CREATE TABLE "committees_item_checks" (
    "ItemId" TEXT NOT NULL CONSTRAINT "PK_committees_item_checks" PRIMARY KEY,
    "Relations" INTEGER NOT NULL,
    "Holding" TEXT NOT NULL,
    CONSTRAINT "FK_committees_item_checks_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "committees_items" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_findings" (
    "ItemId" TEXT NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Severity" TEXT NOT NULL,
    "Stated" TEXT NOT NULL,
    "Computed" TEXT NULL,
    "Unit" TEXT NULL,
    "Terms" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "EnglishMessage" TEXT NOT NULL,
    "Lines" TEXT NOT NULL,
    "Section" INTEGER NULL,
    "Start" INTEGER NULL,
    "Length" INTEGER NULL,
    CONSTRAINT "PK_committees_findings" PRIMARY KEY ("ItemId", "Ordinal"),
    CONSTRAINT "FK_committees_findings_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "committees_items" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_set_asides" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_committees_set_asides" PRIMARY KEY,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL
);

CREATE TABLE "committees_figure_check_publicity" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_committees_figure_check_publicity" PRIMARY KEY,
    "IsPublic" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL
);

CREATE INDEX "IX_committees_findings_Key" ON "committees_findings" ("Key");
