ALTER TABLE committees_paper_versions ADD COLUMN "CheckedBy" integer;

CREATE TABLE committees_item_checks (
    "ItemId" uuid NOT NULL,
    "Relations" integer NOT NULL,
    "Holding" text NOT NULL,
    CONSTRAINT "PK_committees_item_checks" PRIMARY KEY ("ItemId"),
    CONSTRAINT "FK_committees_item_checks_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES committees_items ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_findings (
    "ItemId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Key" uuid NOT NULL,
    "Kind" text NOT NULL,
    "Severity" text NOT NULL,
    "Stated" text NOT NULL,
    "Computed" numeric,
    "Unit" text,
    "Terms" text NOT NULL,
    "Message" text NOT NULL,
    "EnglishMessage" text NOT NULL,
    "Lines" text NOT NULL,
    "Section" integer,
    "Start" integer,
    "Length" integer,
    CONSTRAINT "PK_committees_findings" PRIMARY KEY ("ItemId", "Ordinal"),
    CONSTRAINT "FK_committees_findings_committees_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES committees_items ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_set_asides (
    "Key" uuid NOT NULL,
    "Reason" text NOT NULL,
    "By" text NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_committees_set_asides" PRIMARY KEY ("Key")
);

CREATE TABLE committees_figure_check_publicity (
    "Id" integer NOT NULL,
    "IsPublic" boolean NOT NULL,
    "ChangedAt" bigint NOT NULL,
    CONSTRAINT "PK_committees_figure_check_publicity" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_committees_findings_Key" ON committees_findings ("Key");
