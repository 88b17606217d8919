CREATE TABLE committees_published_committees (
    "Municipality" text NOT NULL,
    "Slug" text NOT NULL,
    "Name" text COLLATE "da-x-icu" NOT NULL,
    CONSTRAINT "PK_committees_published_committees" PRIMARY KEY ("Municipality", "Slug")
);
