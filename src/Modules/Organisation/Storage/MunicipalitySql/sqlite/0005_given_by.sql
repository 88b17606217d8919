ALTER TABLE organisation_role_assignments ADD COLUMN "GivenBy" TEXT NULL;

-- Who gave those that people have already stands in the log.
UPDATE organisation_role_assignments
SET "GivenBy" = (
    SELECT entry."Actor"
    FROM kernel_audit_entries AS entry
    JOIN kernel_audit_payloads AS payload ON payload."EntryId" = entry."Id"
    WHERE entry."Action" = 'GiveRole'
        AND upper(json_extract(payload."Content", '$.Person')) = organisation_role_assignments."UserId"
        AND json_extract(payload."Content", '$.Role') = organisation_role_assignments."Role"
        AND json_extract(payload."Content", '$.From') = organisation_role_assignments."From"
    ORDER BY entry."At" DESC
    LIMIT 1
);
