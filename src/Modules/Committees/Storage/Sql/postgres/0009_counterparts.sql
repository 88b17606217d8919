CREATE TABLE committees_case_counterparts (
    "CaseId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Slug" text NOT NULL,
    "Municipality" text COLLATE "da-x-icu" NOT NULL,
    "Number" text NULL,
    "MatchKey" text NULL,
    "IsPublic" boolean NOT NULL,
    CONSTRAINT "PK_committees_case_counterparts" PRIMARY KEY ("CaseId", "Ordinal")
);
CREATE INDEX "IX_committees_case_counterparts_MatchKey" ON committees_case_counterparts ("MatchKey");

CREATE TABLE committees_public_counterparts (
    "CaseId" uuid NOT NULL,
    "Ordinal" integer NOT NULL,
    "Slug" text NOT NULL,
    "Municipality" text COLLATE "da-x-icu" NOT NULL,
    "Number" text NULL,
    "MatchKey" text NULL,
    CONSTRAINT "PK_committees_public_counterparts" PRIMARY KEY ("CaseId", "Ordinal")
);
CREATE INDEX "IX_committees_public_counterparts_MatchKey" ON committees_public_counterparts ("MatchKey");
