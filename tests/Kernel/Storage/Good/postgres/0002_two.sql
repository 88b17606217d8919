INSERT INTO good_things VALUES (1); INSERT INTO good_things VALUES (2);
