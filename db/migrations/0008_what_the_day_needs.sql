-- Follow-ups with a time, calendar feeds, journeys, and enquiries from a public form.
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
CREATE TABLE `enquiry_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`concern` text NOT NULL,
	`what` text NOT NULL,
	`organisation_name` text,
	`contact_name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`language` text NOT NULL,
	`consent_version` text NOT NULL,
	`secret_hash` text NOT NULL,
	`confirmed_at` integer,
	`ends_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "enquiry_forms_id" CHECK(length("enquiry_forms"."id") = 36),
	CONSTRAINT "enquiry_forms_concern" CHECK("enquiry_forms"."concern" in ('returning', 'moving', 'recruiting', 'other')),
	CONSTRAINT "enquiry_forms_language" CHECK("enquiry_forms"."language" in ('de', 'en'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `enquiry_forms_secret_hash_unique` ON `enquiry_forms` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `enquiry_forms_by_end` ON `enquiry_forms` (`ends_at`);--> statement-breakpoint
CREATE TABLE `journey_anchors` (
	`journey_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`german` text NOT NULL,
	`english` text NOT NULL,
	`expected` text,
	`recorded_on` text,
	PRIMARY KEY(`journey_id`, `code`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journey_anchors_recorded_on" CHECK("journey_anchors"."recorded_on" is null or "journey_anchors"."recorded_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `journey_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`code` text,
	`position` integer NOT NULL,
	`german` text NOT NULL,
	`english` text NOT NULL,
	`acts` text NOT NULL,
	`due` text,
	`counting` text NOT NULL,
	`audience` text,
	`question_code` text,
	`question_german` text,
	`question_english` text,
	`source` text,
	`verified` integer NOT NULL,
	`note_german` text,
	`note_english` text,
	`asks` integer NOT NULL,
	`planned_on` text,
	`follow_up_id` text,
	`skipped_at` integer,
	`skipped_by` text,
	`skip_reason` text,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`skipped_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journey_steps_id" CHECK(length("journey_steps"."id") = 36),
	CONSTRAINT "journey_steps_acts" CHECK("journey_steps"."acts" in ('counsellor', 'client', 'employer', 'authority')),
	CONSTRAINT "journey_steps_counting" CHECK("journey_steps"."counting" in ('period', 'limit', 'reminder')),
	CONSTRAINT "journey_steps_verified" CHECK("journey_steps"."verified" is null or "journey_steps"."verified" in (0, 1)),
	CONSTRAINT "journey_steps_asks" CHECK("journey_steps"."asks" is null or "journey_steps"."asks" in (0, 1)),
	CONSTRAINT "journey_steps_planned_on" CHECK("journey_steps"."planned_on" is null or "journey_steps"."planned_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "journey_steps_skipped" CHECK(("journey_steps"."skipped_at" is null) = ("journey_steps"."skip_reason" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_steps_follow_up_id_unique` ON `journey_steps` (`follow_up_id`);--> statement-breakpoint
CREATE INDEX `journey_steps_by_journey` ON `journey_steps` (`journey_id`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `journeys` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`template` text NOT NULL,
	`template_version` integer NOT NULL,
	`german` text NOT NULL,
	`english` text NOT NULL,
	`label` text,
	`ending` text,
	`ended_at` integer,
	`ended_by` text,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journeys_id" CHECK(length("journeys"."id") = 36),
	CONSTRAINT "journeys_ending" CHECK("journeys"."ending" is null or "journeys"."ending" in ('completed', 'cancelled')),
	CONSTRAINT "journeys_ended" CHECK(("journeys"."ending" is null) = ("journeys"."ended_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `journeys_by_case` ON `journeys` (`case_id`,`created_at`,`id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_enquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`concern` text,
	`what` text NOT NULL,
	`organisation_name` text,
	`contact_name` text,
	`email` text,
	`phone` text,
	`language` text,
	`consent_version` text,
	`consented_at` integer,
	`person_id` text,
	`organisation_id` text,
	`sheet_id` text,
	`assigned_to` text,
	`answer` text,
	`closing` text,
	`case_id` text,
	`received_at` integer NOT NULL,
	`settled_at` integer,
	`erased_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `check_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enquiries_id" CHECK(length("__new_enquiries"."id") = 36),
	CONSTRAINT "enquiries_source" CHECK("__new_enquiries"."source" in ('form', 'check', 'check_registration', 'phone', 'email', 'counter', 'by_hand')),
	CONSTRAINT "enquiries_state" CHECK("__new_enquiries"."state" in ('open', 'answered', 'turned_into_case', 'closed')),
	CONSTRAINT "enquiries_concern" CHECK("__new_enquiries"."concern" is null or "__new_enquiries"."concern" in ('returning', 'moving', 'recruiting', 'other')),
	CONSTRAINT "enquiries_language" CHECK("__new_enquiries"."language" is null or "__new_enquiries"."language" in ('de', 'en')),
	CONSTRAINT "enquiries_closing" CHECK("__new_enquiries"."closing" is null or "__new_enquiries"."closing" in ('no_answer', 'forwarded', 'not_for_us', 'withdrawn', 'twice', 'spam', 'other')),
	CONSTRAINT "enquiries_consented" CHECK(("__new_enquiries"."consent_version" is null) = ("__new_enquiries"."consented_at" is null)),
	CONSTRAINT "enquiries_closed" CHECK("__new_enquiries"."closing" is null or "__new_enquiries"."state" = 'closed'),
	CONSTRAINT "enquiries_erased" CHECK("__new_enquiries"."erased_at" is null or "__new_enquiries"."state" <> 'open'),
	CONSTRAINT "enquiries_settled" CHECK(("__new_enquiries"."state" = 'open') = ("__new_enquiries"."settled_at" is null)),
	CONSTRAINT "enquiries_case" CHECK(("__new_enquiries"."state" = 'turned_into_case') = ("__new_enquiries"."case_id" is not null)),
	CONSTRAINT "enquiries_of_one_client" CHECK("__new_enquiries"."person_id" is null or "__new_enquiries"."organisation_id" is null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_enquiries`("id", "source", "state", "what", "organisation_name", "contact_name", "email", "phone", "person_id", "organisation_id", "sheet_id", "assigned_to", "answer", "case_id", "received_at", "settled_at", "version") SELECT "id", "source", "state", "what", "organisation_name", "contact_name", "email", "phone", "person_id", "organisation_id", "sheet_id", "assigned_to", "answer", "case_id", "received_at", "settled_at", "version" FROM `enquiries`;--> statement-breakpoint
DROP TABLE `enquiries`;--> statement-breakpoint
ALTER TABLE `__new_enquiries` RENAME TO `enquiries`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `enquiries_by_assignee` ON `enquiries` (`assigned_to`,`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `enquiries_by_state` ON `enquiries` (`state`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `enquiries_to_erase` ON `enquiries` (`erased_at`,`settled_at`);--> statement-breakpoint
CREATE INDEX `enquiries_by_arrival` ON `enquiries` (`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_person` ON `enquiries` (`person_id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_organisation` ON `enquiries` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_sheet` ON `enquiries` (`sheet_id`);--> statement-breakpoint
CREATE INDEX `enquiries_by_case` ON `enquiries` (`case_id`);--> statement-breakpoint
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
	CONSTRAINT "mails_template" CHECK("__new_mails"."template" in ('check-invitation', 'check-reminder', 'check-registration', 'check-finished', 'welcome-package', 'follow-up-reminder', 'enquiry-confirmation', 'enquiry-answer'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at") SELECT "id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
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
CREATE INDEX `follow_ups_by_sheet` ON `follow_ups` (`sheet_id`);--> statement-breakpoint
CREATE TABLE `__new_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`centre_name` text NOT NULL,
	`case_prefix` text NOT NULL,
	`founded_on` text NOT NULL,
	`silent_after_days` integer NOT NULL,
	`withheld_below` integer DEFAULT 3 NOT NULL,
	`enquiries_kept_for_months` integer DEFAULT 6 NOT NULL,
	`pseudonym_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("__new_settings"."id" = 1),
	CONSTRAINT "settings_founded_on" CHECK("__new_settings"."founded_on" is null or "__new_settings"."founded_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "settings_withheld_below" CHECK("__new_settings"."withheld_below" between 3 and 10),
	CONSTRAINT "settings_enquiries_kept" CHECK("__new_settings"."enquiries_kept_for_months" between 1 and 36),
	CONSTRAINT "settings_silent_after_days" CHECK("__new_settings"."silent_after_days" between 1 and 3650)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_settings`("id", "centre_name", "case_prefix", "founded_on", "silent_after_days", "withheld_below", "pseudonym_key", "version") SELECT "id", "centre_name", "case_prefix", "founded_on", "silent_after_days", "withheld_below", "pseudonym_key", "version" FROM `settings`;--> statement-breakpoint
DROP TABLE `settings`;--> statement-breakpoint
ALTER TABLE `__new_settings` RENAME TO `settings`;