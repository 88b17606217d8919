CREATE TABLE committees_published_committees (
    "Municipality" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "Name" TEXT COLLATE danish NOT NULL,
    CONSTRAINT "PK_committees_published_committees" PRIMARY KEY ("Municipality", "Slug")
);
