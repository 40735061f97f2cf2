-- Full-text search by name; drizzle-kit cannot make virtual tables. See db/schema/search.ts.
CREATE VIRTUAL TABLE client_names USING fts5 (client_id UNINDEXED, names, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
