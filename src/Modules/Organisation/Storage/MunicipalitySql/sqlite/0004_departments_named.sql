-- Cases and questions kept their department by its name: each department tells what it is called, so that they find it.
INSERT INTO kernel_outbox ("Id", "At", "Kind", "Content", "DoneAt", "Attempts", "Error")
SELECT "Id", CAST(strftime('%s', 'now') AS INTEGER) * 1000000, 'organisation.department-named', json_object('Id', "Id", 'Name', "Name"), NULL, 0, NULL
FROM organisation_departments;
