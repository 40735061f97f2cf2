-- What is known of the documents of a case; they themselves lie encrypted beside the database.
CREATE TABLE `documents` (
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
	CONSTRAINT "documents_id" CHECK(length("documents"."id") = 36),
	CONSTRAINT "documents_kind" CHECK("documents"."kind" in ('package')),
	CONSTRAINT "documents_media_type" CHECK("documents"."media_type" in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation')),
	CONSTRAINT "documents_bytes" CHECK("documents"."bytes" between 1 and 20971520),
	CONSTRAINT "documents_sha256" CHECK(length("documents"."sha256") = 64),
	CONSTRAINT "documents_file_name" CHECK(length("documents"."file_name") = 32 and "documents"."file_name" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_file_name_unique` ON `documents` (`file_name`);--> statement-breakpoint
CREATE INDEX `documents_by_case` ON `documents` (`case_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `documents_by_entry` ON `documents` (`entry_id`);