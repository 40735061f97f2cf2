-- Referrals to partners, with what was consented to and what went.
CREATE TABLE `referral_consents` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`text_version` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`way` text NOT NULL,
	`partner_id` text NOT NULL,
	`facts` text NOT NULL,
	`message` text,
	FOREIGN KEY (`entry_id`) REFERENCES `referral_steps`(`entry_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referral_consents_language" CHECK("referral_consents"."language" in ('de', 'en', 'uk', 'ar', 'pl', 'cs')),
	CONSTRAINT "referral_consents_way" CHECK("referral_consents"."way" in ('signed', 'spoken', 'email'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `referral_handovers` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL,
	`recipient` text,
	`email` text,
	`facts` text NOT NULL,
	`has_message` integer NOT NULL,
	`sheet` text,
	`mail_id` text,
	FOREIGN KEY (`entry_id`) REFERENCES `referral_steps`(`entry_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referral_handovers_way" CHECK("referral_handovers"."way" in ('print', 'mail', 'phone')),
	CONSTRAINT "referral_handovers_mail" CHECK(("referral_handovers"."way" = 'mail') = ("referral_handovers"."email" is not null))
) STRICT;
--> statement-breakpoint
CREATE TABLE `referral_steps` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`referral_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`referral_id`) REFERENCES `referrals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referral_steps_kind" CHECK("referral_steps"."kind" in ('proposed', 'consented', 'handed_over', 'accepted', 'declined', 'no_answer', 'came_back', 'withdrawn', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `referral_steps_by_referral` ON `referral_steps` (`referral_id`,`position`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`facts` text NOT NULL,
	`message` text,
	`remind_after_days` integer NOT NULL,
	`standing` text,
	`follow_up_id` text,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "referrals_id" CHECK(length("referrals"."id") = 36),
	CONSTRAINT "referrals_standing" CHECK("referrals"."standing" is null or "referrals"."standing" in ('proposed', 'consented', 'handed_over', 'accepted', 'declined', 'no_answer', 'came_back', 'withdrawn', 'dropped')),
	CONSTRAINT "referrals_reminder" CHECK("referrals"."remind_after_days" between 1 and 365)
) STRICT;
--> statement-breakpoint
CREATE INDEX `referrals_by_case` ON `referrals` (`case_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `referrals_by_partner` ON `referrals` (`partner_id`,`standing`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `referrals_by_follow_up` ON `referrals` (`follow_up_id`);--> statement-breakpoint
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
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'package', 'referral', 'status_change')),
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
	CONSTRAINT "mails_template" CHECK("__new_mails"."template" in ('check-invitation', 'check-reminder', 'check-registration', 'check-finished', 'welcome-package', 'follow-up-reminder', 'enquiry-confirmation', 'enquiry-answer', 'referral'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_mails`("id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at") SELECT "id", "message_id", "template", "language", "recipient", "subject", "content", "about_id", "state", "attempts", "next_attempt_at", "failure", "created_at", "sent_at" FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_by_about` ON `mails` (`about_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);