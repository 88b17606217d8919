CREATE TABLE committees_published_municipalities (
    "Slug" text NOT NULL PRIMARY KEY,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    "Meetings" integer NOT NULL,
    "Cases" integer NOT NULL,
    "FirstMeeting" date NULL,
    "LastMeeting" date NULL
);
