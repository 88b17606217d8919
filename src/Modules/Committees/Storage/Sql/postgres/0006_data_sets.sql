CREATE TABLE committees_data_sets (
    "Id" uuid NOT NULL,
    "Slug" text NOT NULL,
    CONSTRAINT "PK_committees_data_sets" PRIMARY KEY ("Id")
);

CREATE TABLE committees_data_set_versions (
    "DataSetId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "RecordedAt" bigint NOT NULL,
    "RecordedBy" text NOT NULL,
    "Reason" text,
    "Title" text COLLATE "da-x-icu" NOT NULL,
    "Source" text NOT NULL,
    "AsOf" date NOT NULL,
    "CountsPeople" boolean NOT NULL,
    "Content" text NOT NULL,
    "Hash" text NOT NULL,
    CONSTRAINT "PK_committees_data_set_versions" PRIMARY KEY ("DataSetId", "Number"),
    CONSTRAINT "FK_committees_data_set_versions_committees_data_sets_DataSetId" FOREIGN KEY ("DataSetId") REFERENCES committees_data_sets ("Id") ON DELETE CASCADE
);

CREATE TABLE committees_frozen_papers (
    "Id" uuid NOT NULL,
    "At" bigint NOT NULL,
    "By" text NOT NULL,
    "SmallCountReason" text,
    "IsPublic" boolean NOT NULL,
    CONSTRAINT "PK_committees_frozen_papers" PRIMARY KEY ("Id")
);

CREATE TABLE committees_frozen_figures (
    "Id" uuid NOT NULL,
    "PaperId" uuid NOT NULL,
    "Part" integer NOT NULL,
    "Ordinal" integer NOT NULL,
    "Query" text NOT NULL,
    "Display" text NOT NULL,
    "Text" text NOT NULL,
    "Name" text NOT NULL,
    "Formula" text NOT NULL,
    "Source" text NOT NULL,
    "IsTable" boolean NOT NULL,
    "Content" text NOT NULL,
    CONSTRAINT "PK_committees_frozen_figures" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_committees_frozen_figures_committees_frozen_papers_PaperId" FOREIGN KEY ("PaperId") REFERENCES committees_frozen_papers ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_committees_data_sets_Slug" ON committees_data_sets ("Slug");

CREATE UNIQUE INDEX "IX_committees_frozen_figures_PaperId_Part_Ordinal" ON committees_frozen_figures ("PaperId", "Part", "Ordinal");
