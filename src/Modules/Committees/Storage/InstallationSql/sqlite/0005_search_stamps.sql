-- A block is told by its stamp, which stands before its bytes, so that the stamps of all blocks are read without them.
CREATE TABLE committees_search_stamped_blocks (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_committees_search_blocks" PRIMARY KEY,
    "Stamp" INTEGER NOT NULL,
    "Facts" BLOB NOT NULL
);

INSERT INTO committees_search_stamped_blocks SELECT "Number", random(), "Facts" FROM committees_search_blocks;

DROP TABLE committees_search_blocks;

ALTER TABLE committees_search_stamped_blocks RENAME TO committees_search_blocks;
