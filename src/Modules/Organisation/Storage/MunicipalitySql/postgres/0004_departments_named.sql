-- Cases and questions kept their department by its name: each department tells what it is called, so that they find it.
INSERT INTO kernel_outbox ("Id", "At", "Kind", "Content", "DoneAt", "Attempts", "Error")
SELECT "Id", (extract(epoch FROM now()) * 1000000)::bigint, 'organisation.department-named', json_build_object('Id', "Id", 'Name', "Name")::text, NULL, 0, NULL
FROM organisation_departments;
