-- What came of cases, and how the centre is reached.
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`organisation_id` text,
	`follow_up_id` text,
	FOREIGN KEY (`id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcomes_kind" CHECK("outcomes"."kind" in ('moved', 'job', 'training_place', 'course', 'recognition', 'stayed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcomes_by_organisation` ON `outcomes` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `outcomes_by_follow_up` ON `outcomes` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `centre_logo` (
	`id` integer PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`alternative` text NOT NULL,
	`image` blob NOT NULL,
	`sha256` text NOT NULL,
	CONSTRAINT "centre_logo_one_row" CHECK("centre_logo"."id" = 1),
	CONSTRAINT "centre_logo_media_type" CHECK("centre_logo"."media_type" in ('image/png', 'image/jpeg')),
	CONSTRAINT "centre_logo_size" CHECK(length("centre_logo"."image") between 1 and 524288),
	CONSTRAINT "centre_logo_extent" CHECK("centre_logo"."width" between 1 and 2000 and "centre_logo"."height" between 1 and 2000)
) STRICT;
--> statement-breakpoint
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
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'package', 'outcome', 'status_change')),
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
ALTER TABLE `settings` ADD `street` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `postcode` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `town` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `email` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `website` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `office_hours` text;