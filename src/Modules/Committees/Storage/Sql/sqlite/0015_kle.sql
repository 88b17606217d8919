CREATE TABLE committees_kle_subjects (
    "Number" TEXT NOT NULL,
    "Title" TEXT COLLATE danish NOT NULL,
    CONSTRAINT "PK_committees_kle_subjects" PRIMARY KEY ("Number")
);
