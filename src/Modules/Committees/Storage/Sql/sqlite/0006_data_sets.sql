CREATE TABLE "committees_data_sets" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_data_sets" PRIMARY KEY,
    "Slug" TEXT NOT NULL
);

CREATE TABLE "committees_data_set_versions" (
    "DataSetId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "RecordedAt" INTEGER NOT NULL,
    "RecordedBy" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Title" TEXT COLLATE danish NOT NULL,
    "Source" TEXT NOT NULL,
    "AsOf" TEXT NOT NULL,
    "CountsPeople" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "PK_committees_data_set_versions" PRIMARY KEY ("DataSetId", "Number"),
    CONSTRAINT "FK_committees_data_set_versions_committees_data_sets_DataSetId" FOREIGN KEY ("DataSetId") REFERENCES "committees_data_sets" ("Id") ON DELETE CASCADE
);

CREATE TABLE "committees_frozen_papers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_frozen_papers" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "SmallCountReason" TEXT NULL,
    "IsPublic" INTEGER NOT NULL
);

CREATE TABLE "committees_frozen_figures" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_committees_frozen_figures" PRIMARY KEY,
    "PaperId" TEXT NOT NULL,
    "Part" INTEGER NOT NULL,
    "Ordinal" INTEGER NOT NULL,
    "Query" TEXT NOT NULL,
    "Display" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Formula" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "IsTable" INTEGER NOT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_committees_frozen_figures_committees_frozen_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES "committees_frozen_papers" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_committees_data_sets_Slug" ON "committees_data_sets" ("Slug");

CREATE UNIQUE INDEX "IX_committees_frozen_figures_PaperId_Part_Ordinal" ON "committees_frozen_figures" ("PaperId", "Part", "Ordinal");
