-- Appointments, reminders, and the address a calendar program reads.
CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`shows_names` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`last_read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_feeds_shows_names" CHECK("calendar_feeds"."shows_names" is null or "calendar_feeds"."shows_names" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_secret_hash_unique` ON `calendar_feeds` (`secret_hash`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "mails_template" CHECK("__new_mails"."template" in ('check-invitation', 'check-reminder', 'check-registration', 'check-finished', 'welcome-package', 'follow-up-reminder'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at") SELECT "id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_by_about` ON `mails` (`about_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `users` ADD `reminder_email` text;--> statement-breakpoint
CREATE TABLE `__new_follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`what` text NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`begins` text,
	`ends` text,
	`place` text,
	`channel_id` text,
	`reminder` integer,
	`reminds_at` integer,
	`reminded_at` integer,
	`reminded_by_mail_at` integer,
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
	FOREIGN KEY (`channel_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_ups_id" CHECK(length("__new_follow_ups"."id") = 36),
	CONSTRAINT "follow_ups_due_on" CHECK("__new_follow_ups"."due_on" is null or "__new_follow_ups"."due_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "follow_ups_done_on" CHECK("__new_follow_ups"."done_on" is null or "__new_follow_ups"."done_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "follow_ups_done_has_entry" CHECK("__new_follow_ups"."entry_id" is null or "__new_follow_ups"."done_on" is not null),
	CONSTRAINT "follow_ups_statement_of_a_sheet" CHECK("__new_follow_ups"."statement" is null or "__new_follow_ups"."sheet_id" is not null),
	CONSTRAINT "follow_ups_times_of_a_clock" CHECK(("__new_follow_ups"."begins" is null) = ("__new_follow_ups"."ends" is null) and ("__new_follow_ups"."begins" is null
        or ("__new_follow_ups"."begins" glob '[0-2][0-9]:[0-5][0-9]' and "__new_follow_ups"."ends" glob '[0-2][0-9]:[0-5][0-9]'
          and "__new_follow_ups"."begins" < "__new_follow_ups"."ends"))),
	CONSTRAINT "follow_ups_reminder_has_its_time" CHECK(("__new_follow_ups"."reminder" is null) = ("__new_follow_ups"."reminds_at" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_follow_ups`("id", "case_id", "what", "owner_id", "due_on", "done_on", "done_by", "entry_id", "sheet_id", "statement", "removed_at", "removed_by", "created_by", "version", "created_at") SELECT "id", "case_id", "what", "owner_id", "due_on", "done_on", "done_by", "entry_id", "sheet_id", "statement", "removed_at", "removed_by", "created_by", "version", "created_at" FROM `follow_ups`;--> statement-breakpoint
DROP TABLE `follow_ups`;--> statement-breakpoint
ALTER TABLE `__new_follow_ups` RENAME TO `follow_ups`;--> statement-breakpoint
CREATE INDEX `open_follow_ups_by_owner` ON `follow_ups` (`owner_id`,`due_on`,`id`) WHERE "follow_ups"."done_on" is null and "follow_ups"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `follow_ups_by_case` ON `follow_ups` (`case_id`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_owner` ON `follow_ups` (`owner_id`,`done_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_day` ON `follow_ups` (`owner_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `open_reminders` ON `follow_ups` (`reminds_at`) WHERE "follow_ups"."reminds_at" is not null and "follow_ups"."done_on" is null and "follow_ups"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `follow_ups_by_channel` ON `follow_ups` (`channel_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_entry` ON `follow_ups` (`entry_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_by_sheet` ON `follow_ups` (`sheet_id`);