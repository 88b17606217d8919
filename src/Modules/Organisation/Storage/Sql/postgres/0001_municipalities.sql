CREATE TABLE organisation_municipalities (
    "Slug" text NOT NULL PRIMARY KEY,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "Code" integer NULL,
    "ActiveSince" bigint NULL
);
