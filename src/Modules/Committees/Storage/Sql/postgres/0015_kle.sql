CREATE TABLE committees_kle_subjects (
    "Number" text NOT NULL,
    "Title" text COLLATE "da-x-icu" NOT NULL,
    CONSTRAINT "PK_committees_kle_subjects" PRIMARY KEY ("Number")
);
