-- What was handed over as a welcome package, the links that open it, and its place on the timeline and in the outbox.
CREATE TABLE `package_links` (
	`package_id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`number` integer NOT NULL,
	`ends_on` text NOT NULL,
	`revoked_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `packages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "package_links_ends_on" CHECK("package_links"."ends_on" is null or "package_links"."ends_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "package_links_number" CHECK("package_links"."number" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `package_links_secret_hash_unique` ON `package_links` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `packages` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`document_id` text NOT NULL,
	`language` text NOT NULL,
	`second_language` text,
	`modules` text NOT NULL,
	`pages` integer NOT NULL,
	`follow_ups` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "packages_id" CHECK(length("packages"."id") = 36),
	CONSTRAINT "packages_language" CHECK("packages"."language" in ('de', 'de-plain', 'en', 'cs', 'pl', 'uk', 'ro', 'vi', 'es', 'ar', 'fa')),
	CONSTRAINT "packages_second_language" CHECK("packages"."second_language" is null or "packages"."second_language" in ('de', 'de-plain', 'en', 'cs', 'pl', 'uk', 'ro', 'vi', 'es', 'ar', 'fa')),
	CONSTRAINT "packages_pages" CHECK("packages"."pages" > 0),
	CONSTRAINT "packages_follow_ups" CHECK("packages"."follow_ups" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `packages_entry_id_unique` ON `packages` (`entry_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `packages_document_id_unique` ON `packages` (`document_id`);--> statement-breakpoint
CREATE INDEX `packages_by_case` ON `packages` (`case_id`,`created_at`,`id`);--> statement-breakpoint
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
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'package', 'status_change')),
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
CREATE TABLE `__new_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`content` blob,
	`about_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`failure` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	CONSTRAINT "mails_id" CHECK(length("__new_mails"."id") = 36),
	CONSTRAINT "mails_state" CHECK("__new_mails"."state" in ('queued', 'sending', 'sent', 'failed', 'cancelled')),
	CONSTRAINT "mails_template" CHECK("__new_mails"."template" in ('check-invitation', 'check-reminder', 'check-registration', 'check-finished', 'welcome-package'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at") SELECT "id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_by_about` ON `mails` (`about_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);