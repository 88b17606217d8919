ALTER TABLE organisation_role_assignments ADD COLUMN "GivenBy" text NULL;

-- Who gave those that people have already stands in the log; only entries of that kind are read as JSON.
UPDATE organisation_role_assignments AS assignment
SET "GivenBy" = given."Actor"
FROM (
    SELECT DISTINCT ON (1, 2, 3)
        payload."Content"::json ->> 'Person' AS person,
        payload."Content"::json ->> 'Role' AS role,
        payload."Content"::json ->> 'From' AS day,
        entry."Actor"
    FROM kernel_audit_entries AS entry
    JOIN kernel_audit_payloads AS payload ON payload."EntryId" = entry."Id"
    WHERE entry."Action" = 'GiveRole'
    ORDER BY 1, 2, 3, entry."At" DESC
) AS given
WHERE given.person = assignment."UserId"::text
    AND given.role = assignment."Role"
    AND given.day = to_char(assignment."From", 'YYYY-MM-DD');
