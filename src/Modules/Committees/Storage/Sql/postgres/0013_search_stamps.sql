-- A block is told by its stamp.
ALTER TABLE committees_search_blocks ADD COLUMN "Stamp" bigint NOT NULL DEFAULT hashtextextended(gen_random_uuid()::text, 0);

ALTER TABLE committees_search_blocks ALTER COLUMN "Stamp" DROP DEFAULT;
