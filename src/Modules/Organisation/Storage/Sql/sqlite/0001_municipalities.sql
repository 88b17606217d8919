CREATE TABLE organisation_municipalities (
    "Slug" TEXT NOT NULL PRIMARY KEY,
    "Name" TEXT COLLATE danish NOT NULL,
    "Code" INTEGER NULL,
    "ActiveSince" INTEGER NULL
);
