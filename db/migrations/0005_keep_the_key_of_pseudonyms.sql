-- Pseudonyms keep their key in the database, so that a restored centre has the same tokens.
ALTER TABLE `settings` ADD `pseudonym_key` text;