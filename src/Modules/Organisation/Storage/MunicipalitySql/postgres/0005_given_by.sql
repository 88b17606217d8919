ALTER TABLE organisation_role_assignments ADD COLUMN "GivenBy" text NULL;

-- Who gave those that people have already stands in the log.
UPDATE organisation_role_assignments
SET "GivenBy" = (
    SELECT entry."Actor"
    FROM kernel_audit_entries AS entry
    JOIN kernel_audit_payloads AS payload ON payload."EntryId" = entry."Id"
    WHERE entry."Action" = 'GiveRole'
        AND (payload."Content"::json ->> 'Person')::uuid = organisation_role_assignments."UserId"
        AND (payload."Content"::json ->> 'Role') = organisation_role_assignments."Role"
        AND (payload."Content"::json ->> 'From')::date = organisation_role_assignments."From"
    ORDER BY entry."At" DESC
    LIMIT 1
);
