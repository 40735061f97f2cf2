-- Enquiries: what somebody is after, the public form with its consent, why one was closed, and until when it is kept.
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
	CONSTRAINT "mails_template" CHECK("__new_mails"."template" in ('check-invitation', 'check-reminder', 'check-registration', 'check-finished', 'welcome-package', 'enquiry-confirmation', 'enquiry-answer'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at") SELECT "id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_by_about` ON `mails` (`about_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);--> statement-breakpoint
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