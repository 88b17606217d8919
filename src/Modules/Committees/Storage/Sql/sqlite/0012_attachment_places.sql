ALTER TABLE committees_attachments ADD COLUMN "Place" INTEGER NOT NULL DEFAULT 0;
UPDATE committees_attachments
SET "Place" = (
    SELECT COUNT(*)
    FROM committees_attachments AS other
    WHERE other."PaperId" = committees_attachments."PaperId"
        AND (other."At" < committees_attachments."At" OR (other."At" = committees_attachments."At" AND other."Id" <= committees_attachments."Id"))
);
