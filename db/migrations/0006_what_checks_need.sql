-- The Willkommens-Check, and what it needs: partners, follow-ups, enquiries, mail.
CREATE TABLE `check_answers` (
	`sheet_id` text NOT NULL,
	`statement` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `statement`),
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_answers_answer" CHECK("check_answers"."answer" in ('0', '1', '2', '3', 'unknown', 'not_applicable'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `check_notes` (
	`sheet_id` text NOT NULL,
	`field` text NOT NULL,
	`note` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `field`),
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `check_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`organisation_name` text NOT NULL,
	`contact_name` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`secret_hash` text NOT NULL,
	`confirmed_at` integer,
	`ends_at` integer NOT NULL,
	`check_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`check_id`) REFERENCES `checks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_registrations_id" CHECK(length("check_registrations"."id") = 36),
	CONSTRAINT "check_registrations_kind" CHECK("check_registrations"."kind" in ('company', 'municipality')),
	CONSTRAINT "check_registrations_language" CHECK("check_registrations"."language" in ('de', 'en'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `check_registrations_secret_hash_unique` ON `check_registrations` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `check_registrations_by_end` ON `check_registrations` (`ends_at`);--> statement-breakpoint
CREATE TABLE `check_results` (
	`sheet_id` text PRIMARY KEY NOT NULL,
	`finished_on` text NOT NULL,
	`result` text NOT NULL,
	`result_hash` text NOT NULL,
	`previous_sheet_id` text,
	`entry_id` text,
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_results_finished_on" CHECK("check_results"."finished_on" is null or "check_results"."finished_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `check_results_by_entry` ON `check_results` (`entry_id`);--> statement-breakpoint
CREATE TABLE `check_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`check_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`respondent` text,
	`email` text,
	`language` text NOT NULL,
	`reminded_at` integer,
	`opened_at` integer,
	`last_answered_at` integer,
	`finished_at` integer,
	`revoked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`check_id`) REFERENCES `checks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_sheets_id" CHECK(length("check_sheets"."id") = 36),
	CONSTRAINT "check_sheets_language" CHECK("check_sheets"."language" in ('de', 'en'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `check_sheets_secret_hash_unique` ON `check_sheets` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `check_sheets_by_check` ON `check_sheets` (`check_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `checks` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`questionnaire_version` integer NOT NULL,
	`origin` text NOT NULL,
	`organisation_id` text,
	`registered_name` text,
	`case_id` text,
	`invited_by` text,
	`ends_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "checks_id" CHECK(length("checks"."id") = 36),
	CONSTRAINT "checks_kind" CHECK("checks"."kind" in ('company', 'municipality')),
	CONSTRAINT "checks_origin" CHECK("checks"."origin" in ('invited', 'registered')),
	CONSTRAINT "checks_ends_on" CHECK("checks"."ends_on" is null or "checks"."ends_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "checks_of_somebody" CHECK("checks"."organisation_id" is not null or "checks"."registered_name" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `checks_by_organisation` ON `checks` (`organisation_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `checks_by_case` ON `checks` (`case_id`);--> statement-breakpoint
CREATE INDEX `checks_by_age` ON `checks` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `enquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`what` text NOT NULL,
	`organisation_name` text,
	`contact_name` text,
	`email` text,
	`phone` text,
	`person_id` text,
	`organisation_id` text,
	`sheet_id` text,
	`assigned_to` text,
	`answer` text,
	`case_id` text,
	`received_at` integer NOT NULL,
	`settled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enquiries_id" CHECK(length("enquiries"."id") = 36),
	CONSTRAINT "enquiries_source" CHECK("enquiries"."source" in ('check', 'check_registration', 'by_hand')),
	CONSTRAINT "enquiries_state" CHECK("enquiries"."state" in ('open', 'answered', 'turned_into_case', 'closed')),
	CONSTRAINT "enquiries_settled" CHECK(("enquiries"."state" = 'open') = ("enquiries"."settled_at" is null)),
	CONSTRAINT "enquiries_case" CHECK(("enquiries"."state" = 'turned_into_case') = ("enquiries"."case_id" is not null)),
	CONSTRAINT "enquiries_of_one_client" CHECK("enquiries"."person_id" is null or "enquiries"."organisation_id" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `enquiries_by_assignee` ON `enquiries` (`assigned_to`,`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `enquiries_by_state` ON `enquiries` (`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_arrival` ON `enquiries` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_person` ON `enquiries` (`person_id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_organisation` ON `enquiries` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_sheet` ON `enquiries` (`sheet_id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_case` ON `enquiries` (`case_id`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`what` text NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`done_by` text,
	`entry_id` text,
	`sheet_id` text,
	`statement` text,
	`removed_at` integer,
	`removed_by` text,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_ups_id" CHECK(length("follow_ups"."id") = 36),
	CONSTRAINT "follow_ups_due_on" CHECK("follow_ups"."due_on" is null or "follow_ups"."due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "follow_ups_done_on" CHECK("follow_ups"."done_on" is null or "follow_ups"."done_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "follow_ups_done_has_entry" CHECK("follow_ups"."entry_id" is null or "follow_ups"."done_on" is not null),
	CONSTRAINT "follow_ups_statement_of_a_sheet" CHECK("follow_ups"."statement" is null or "follow_ups"."sheet_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `open_follow_ups_by_owner` ON `follow_ups` (`owner_id`,`due_on`,`id`) WHERE "follow_ups"."done_on" is null and "follow_ups"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `follow_ups_by_case` ON `follow_ups` (`case_id`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_owner` ON `follow_ups` (`owner_id`,`done_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_entry` ON `follow_ups` (`entry_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_sheet` ON `follow_ups` (`sheet_id`);--> statement-breakpoint
CREATE TABLE `mails` (
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
	CONSTRAINT "mails_id" CHECK(length("mails"."id") = 36),
	CONSTRAINT "mails_state" CHECK("mails"."state" in ('queued', 'sending', 'sent', 'failed', 'cancelled')),
	CONSTRAINT "mails_template" CHECK("mails"."template" in ('check-invitation', 'check-reminder', 'check-registration', 'check-finished'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_by_about` ON `mails` (`about_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `partner_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`address` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_contacts_id" CHECK(length("partner_contacts"."id") = 36)
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_contacts_by_partner` ON `partner_contacts` (`partner_id`,`position`);--> statement-breakpoint
CREATE TABLE `partner_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text,
	`title` text NOT NULL,
	`description` text,
	`website` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "partner_offers_id" CHECK(length("partner_offers"."id") = 36)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_offers_by_code` ON `partner_offers` (`code`);--> statement-breakpoint
CREATE INDEX `partner_offers_by_partner` ON `partner_offers` (`partner_id`,`position`);--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`institution` text NOT NULL,
	`sort_name` text NOT NULL,
	`area` text,
	`languages` text NOT NULL,
	`website` text,
	`note` text,
	`checked_on` text,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "partners_id" CHECK(length("partners"."id") = 36),
	CONSTRAINT "partners_checked_on" CHECK("partners"."checked_on" is null or "partners"."checked_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `partners_by_code` ON `partners` (`code`);--> statement-breakpoint
CREATE INDEX `partners_by_sort_name` ON `partners` (`sort_name`,`id`);--> statement-breakpoint
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
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'status_change')),
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
CREATE INDEX `removed_entries` ON `entries` (`id`) WHERE "entries"."removed_at" is not null;