-- The welcome package, and what it needs: facts on a person, documents, packages and their links.
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
CREATE INDEX `documents_by_entry` ON `documents` (`entry_id`);--> statement-breakpoint
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
CREATE TABLE `household_members` (
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`relation` text NOT NULL,
	`birth_year` integer,
	`name` text,
	PRIMARY KEY(`person_id`, `position`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "household_members_relation" CHECK("household_members"."relation" in ('partner', 'child', 'other')),
	CONSTRAINT "household_members_birth_year" CHECK("household_members"."birth_year" is null or "household_members"."birth_year" between 0 and 9999)
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_languages` (
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`person_id`, `position`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
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
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `__new_people` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text,
	`family_name` text NOT NULL,
	`native_name` text,
	`sort_name` text NOT NULL,
	`birth_year` integer,
	`gender` text,
	`target_group` text NOT NULL,
	`origin` text,
	`email` text,
	`phone` text,
	`origin_group` text,
	`household_known` integer DEFAULT false NOT NULL,
	`has_car` integer,
	`has_family_abroad` integer,
	`has_foreign_degree` integer,
	`moving_on` text,
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_id" CHECK(length("__new_people"."id") = 36),
	CONSTRAINT "people_gender" CHECK("__new_people"."gender" is null or "__new_people"."gender" in ('female', 'male', 'diverse')),
	CONSTRAINT "people_target_group" CHECK("__new_people"."target_group" in ('returnee', 'domestic', 'abroad', 'undecided')),
	CONSTRAINT "people_birth_year" CHECK("__new_people"."birth_year" is null or "__new_people"."birth_year" between 0 and 9999),
	CONSTRAINT "people_origin_group" CHECK("__new_people"."origin_group" is null or "__new_people"."origin_group" in ('returnee', 'domestic', 'eu', 'third_country', 'temporary_protection', 'asylum')),
	CONSTRAINT "people_household_known" CHECK("__new_people"."household_known" in (0, 1)),
	CONSTRAINT "people_has_car" CHECK("__new_people"."has_car" is null or "__new_people"."has_car" in (0, 1)),
	CONSTRAINT "people_has_family_abroad" CHECK("__new_people"."has_family_abroad" is null or "__new_people"."has_family_abroad" in (0, 1)),
	CONSTRAINT "people_has_foreign_degree" CHECK("__new_people"."has_foreign_degree" is null or "__new_people"."has_foreign_degree" in (0, 1)),
	CONSTRAINT "people_moving_on" CHECK("__new_people"."moving_on" is null or "__new_people"."moving_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_people`("id", "given_name", "family_name", "native_name", "sort_name", "birth_year", "gender", "target_group", "origin", "email", "phone", "merged_into", "version", "created_at") SELECT "id", "given_name", "family_name", "native_name", "sort_name", "birth_year", "gender", "target_group", "origin", "email", "phone", "merged_into", "version", "created_at" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
CREATE INDEX `people_by_sort_name` ON `people` (`sort_name`,`id`);