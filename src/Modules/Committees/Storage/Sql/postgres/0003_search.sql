CREATE TABLE committees_search_documents (
    "Number" integer NOT NULL,
    "VersionId" uuid NOT NULL,
    "ItemId" uuid NULL,
    CONSTRAINT "PK_committees_search_documents" PRIMARY KEY ("Number"),
    CONSTRAINT "FK_committees_search_documents_committees_paper_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES committees_paper_versions ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_committees_search_documents_VersionId" ON committees_search_documents ("VersionId");

CREATE TABLE committees_search_blocks (
    "Number" integer NOT NULL,
    "Facts" bytea NOT NULL,
    CONSTRAINT "PK_committees_search_blocks" PRIMARY KEY ("Number")
);

CREATE TABLE committees_search_postings (
    "Term" text COLLATE "C" NOT NULL,
    "Block" integer NOT NULL,
    "Documents" integer NOT NULL,
    "Postings" bytea NOT NULL,
    "Places" bytea NOT NULL,
    CONSTRAINT "PK_committees_search_postings" PRIMARY KEY ("Term", "Block")
);

CREATE TABLE committees_search_words (
    "Stem" text COLLATE "C" NOT NULL,
    "Reversed" text COLLATE "C" NOT NULL,
    "Form" text NOT NULL,
    CONSTRAINT "PK_committees_search_words" PRIMARY KEY ("Stem")
);

CREATE INDEX "IX_committees_search_words_Reversed" ON committees_search_words ("Reversed");
