CREATE TABLE committees_published_municipalities (
    "Slug" TEXT NOT NULL PRIMARY KEY,
    "Name" TEXT COLLATE danish NOT NULL,
    "Meetings" INTEGER NOT NULL,
    "Cases" INTEGER NOT NULL,
    "FirstMeeting" TEXT NULL,
    "LastMeeting" TEXT NULL
);
