-- Somebody puts a file on a case: an entry of its own kind, and more kinds of document.
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	`note` text,
	`removed_at` integer,
	`removed_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entries_id" CHECK(length("__new_entries"."id") = 36),
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'package', 'file', 'status_change')),
	CONSTRAINT "entries_happened_on" CHECK("__new_entries"."happened_on" is null or "__new_entries"."happened_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_entries`("id", "case_id", "kind", "happened_on", "recorded_at", "recorded_by", "note", "removed_at", "removed_by", "version") SELECT "id", "case_id", "kind", "happened_on", "recorded_at", "recorded_by", "note", "removed_at", "removed_by", "version" FROM `entries`;--> statement-breakpoint
DROP TABLE `entries`;--> statement-breakpoint
ALTER TABLE `__new_entries` RENAME TO `entries`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `entries_by_case` ON `entries` (`case_id`,`happened_on`,`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `entries_by_kind` ON `entries` (`kind`,`happened_on`,`case_id`);--> statement-breakpoint
CREATE INDEX `standing_consultations` ON `entries` (`case_id`,`happened_on`,`recorded_at`,`id`) WHERE "entries"."kind" = 'consultation' and "entries"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `entries_by_author` ON `entries` (`recorded_by`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `removed_entries` ON `entries` (`id`) WHERE "entries"."removed_at" is not null;--> statement-breakpoint
CREATE TABLE `__new_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`entry_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`deleted_at` integer,
	`deleted_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deleted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_id" CHECK(length("__new_documents"."id") = 36),
	CONSTRAINT "documents_kind" CHECK("__new_documents"."kind" in ('package', 'file')),
	CONSTRAINT "documents_media_type" CHECK("__new_documents"."media_type" in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint', 'text/plain')),
	CONSTRAINT "documents_bytes" CHECK("__new_documents"."bytes" between 1 and 20971520),
	CONSTRAINT "documents_sha256" CHECK(length("__new_documents"."sha256") = 64),
	CONSTRAINT "documents_file_name" CHECK(length("__new_documents"."file_name") = 32 and "__new_documents"."file_name" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "case_id", "entry_id", "kind", "title", "media_type", "bytes", "sha256", "file_name", "created_at", "created_by", "deleted_at", "deleted_by") SELECT "id", "case_id", "entry_id", "kind", "title", "media_type", "bytes", "sha256", "file_name", "created_at", "created_by", "deleted_at", "deleted_by" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_file_name_unique` ON `documents` (`file_name`);--> statement-breakpoint
CREATE INDEX `documents_by_case` ON `documents` (`case_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_entry` ON `documents` (`entry_id`);