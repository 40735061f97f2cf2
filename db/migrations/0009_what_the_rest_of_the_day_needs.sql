-- What the rest of a counsellor's day needs: households, referrals, placements, openings, events, files, outcomes.
CREATE TABLE `event_participants` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`organisation_id` text,
	`person_id` text,
	`name` text,
	`invited` integer DEFAULT false NOT NULL,
	`registered` integer DEFAULT false NOT NULL,
	`came` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_participants_id" CHECK(length("event_participants"."id") = 36),
	CONSTRAINT "event_participants_is_somebody" CHECK("event_participants"."organisation_id" is not null or "event_participants"."person_id" is not null or "event_participants"."name" is not null),
	CONSTRAINT "event_participants_is_one" CHECK("event_participants"."organisation_id" is null or "event_participants"."person_id" is null),
	CONSTRAINT "event_participants_yes_no" CHECK("event_participants"."invited" in (0, 1) and "event_participants"."registered" in (0, 1) and "event_participants"."came" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_participants_by_event` ON `event_participants` (`event_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `event_participants_by_organisation` ON `event_participants` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `event_participants_by_person` ON `event_participants` (`person_id`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "households_id" CHECK(length("households"."id") = 36)
) STRICT;
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text,
	`name` text,
	`birth_year` integer,
	`role` text NOT NULL,
	`from_on` text,
	`until_on` text,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_id" CHECK(length("memberships"."id") = 36),
	CONSTRAINT "memberships_somebody" CHECK(("memberships"."person_id" is null) <> ("memberships"."name" is null)),
	CONSTRAINT "memberships_birth_year" CHECK("memberships"."birth_year" is null or "memberships"."birth_year" between 0 and 9999),
	CONSTRAINT "memberships_role" CHECK("memberships"."role" in ('adult', 'child', 'other')),
	CONSTRAINT "memberships_from_on" CHECK("memberships"."from_on" is null or "memberships"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "memberships_until_on" CHECK("memberships"."until_on" is null or "memberships"."until_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "memberships_in_before_out" CHECK("memberships"."from_on" is null or "memberships"."until_on" is null or "memberships"."from_on" < "memberships"."until_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_by_household` ON `memberships` (`household_id`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_by_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_now` ON `memberships` (`person_id`) WHERE "memberships"."person_id" is not null and "memberships"."until_on" is null and "memberships"."removed_at" is null;--> statement-breakpoint
CREATE TABLE `openings` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`places` integer DEFAULT 1 NOT NULL,
	`known_on` text NOT NULL,
	`checked_on` text NOT NULL,
	`link` text,
	`note` text,
	`ending` text,
	`ended_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "openings_id" CHECK(length("openings"."id") = 36),
	CONSTRAINT "openings_kind" CHECK("openings"."kind" in ('job', 'training', 'internship')),
	CONSTRAINT "openings_ending" CHECK("openings"."ending" is null or "openings"."ending" in ('filled', 'withdrawn')),
	CONSTRAINT "openings_known_on" CHECK("openings"."known_on" is null or "openings"."known_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "openings_checked_on" CHECK("openings"."checked_on" is null or "openings"."checked_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "openings_ended_on" CHECK("openings"."ended_on" is null or "openings"."ended_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "openings_ended" CHECK(("openings"."ending" is null) = ("openings"."ended_on" is null)),
	CONSTRAINT "openings_places" CHECK("openings"."places" between 1 and 999)
) STRICT;
--> statement-breakpoint
CREATE INDEX `openings_by_organisation` ON `openings` (`organisation_id`,`known_on`);--> statement-breakpoint
CREATE INDEX `openings_by_check` ON `openings` (`ended_on`,`checked_on`);--> statement-breakpoint
CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`opening_id` text,
	`fills` integer DEFAULT false NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`began_on` text NOT NULL,
	`ended_on` text,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opening_id`) REFERENCES `openings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "placements_id" CHECK(length("placements"."id") = 36),
	CONSTRAINT "placements_kind" CHECK("placements"."kind" in ('job', 'training', 'internship')),
	CONSTRAINT "placements_began_on" CHECK("placements"."began_on" is null or "placements"."began_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "placements_ended_on" CHECK("placements"."ended_on" is null or "placements"."ended_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "placements_in_order" CHECK("placements"."ended_on" is null or "placements"."ended_on" >= "placements"."began_on"),
	CONSTRAINT "placements_fill" CHECK("placements"."fills" in (0, 1) and ("placements"."fills" = 0 or "placements"."opening_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `placements_by_case` ON `placements` (`case_id`);--> statement-breakpoint
CREATE INDEX `placements_by_organisation` ON `placements` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `placements_by_opening` ON `placements` (`opening_id`);--> statement-breakpoint
CREATE TABLE `organisation_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text,
	`role` text,
	`email` text,
	`phone` text,
	`note` text,
	`former_on` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_contacts_id" CHECK(length("organisation_contacts"."id") = 36),
	CONSTRAINT "organisation_contacts_former_on" CHECK("organisation_contacts"."former_on" is null or "organisation_contacts"."former_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "organisation_contacts_reached" CHECK("organisation_contacts"."name" is not null or "organisation_contacts"."email" is not null or "organisation_contacts"."phone" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_contacts_in_order` ON `organisation_contacts` (`organisation_id`,`position`);--> statement-breakpoint
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
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'package', 'outcome', 'file', 'referral', 'status_change')),
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
CREATE INDEX `documents_by_entry` ON `documents` (`entry_id`);--> statement-breakpoint
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
CREATE INDEX `mails_by_age` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `__new_events` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text DEFAULT 'event' NOT NULL,
	`held_on` text NOT NULL,
	`begins` text,
	`ends` text,
	`title` text NOT NULL,
	`kind_id` text,
	`place` text,
	`note` text,
	`evidence` text,
	`coach_module` integer,
	`heads` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`kind_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_id" CHECK(length("__new_events"."id") = 36),
	CONSTRAINT "events_held_on" CHECK("__new_events"."held_on" is null or "__new_events"."held_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "events_form" CHECK("__new_events"."form" in ('event', 'mailing', 'call', 'visit')),
	CONSTRAINT "events_heads" CHECK("__new_events"."heads" >= 0),
	CONSTRAINT "events_coach_module" CHECK("__new_events"."coach_module" is null or "__new_events"."coach_module" in (1, 2, 3))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_events`("id", "held_on", "title", "kind_id", "place", "version", "created_at") SELECT "id", "held_on", "title", "kind_id", "place", "version", "created_at" FROM `events`;--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`held_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_coach_module` ON `events` (`coach_module`,`held_on`);--> statement-breakpoint
CREATE TABLE `__new_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`centre_name` text NOT NULL,
	`case_prefix` text NOT NULL,
	`founded_on` text NOT NULL,
	`silent_after_days` integer NOT NULL,
	`withheld_below` integer DEFAULT 3 NOT NULL,
	`enquiries_kept_for_months` integer DEFAULT 6 NOT NULL,
	`openings_asked_after_days` integer DEFAULT 60 NOT NULL,
	`street` text,
	`postcode` text,
	`town` text,
	`phone` text,
	`email` text,
	`website` text,
	`office_hours` text,
	`pseudonym_key` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("__new_settings"."id" = 1),
	CONSTRAINT "settings_founded_on" CHECK("__new_settings"."founded_on" is null or "__new_settings"."founded_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "settings_withheld_below" CHECK("__new_settings"."withheld_below" between 3 and 10),
	CONSTRAINT "settings_enquiries_kept" CHECK("__new_settings"."enquiries_kept_for_months" between 1 and 36),
	CONSTRAINT "settings_openings_asked" CHECK("__new_settings"."openings_asked_after_days" between 7 and 730),
	CONSTRAINT "settings_silent_after_days" CHECK("__new_settings"."silent_after_days" between 1 and 3650)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_settings`("id", "centre_name", "case_prefix", "founded_on", "silent_after_days", "withheld_below", "enquiries_kept_for_months", "pseudonym_key", "version") SELECT "id", "centre_name", "case_prefix", "founded_on", "silent_after_days", "withheld_below", "enquiries_kept_for_months", "pseudonym_key", "version" FROM `settings`;--> statement-breakpoint
DROP TABLE `settings`;--> statement-breakpoint
ALTER TABLE `__new_settings` RENAME TO `settings`;--> statement-breakpoint
CREATE INDEX `talks_together` ON `consultations` (`talk_id`,`entry_id`) WHERE "consultations"."talk_id" is not null;--> statement-breakpoint
CREATE INDEX `organisations_by_survivor` ON `organisations` (`merged_into`);--> statement-breakpoint
-- By hand: what stood in the organisation's own row becomes its first contact, under the organisation's own id.
INSERT INTO `organisation_contacts`("id", "organisation_id", "position", "name", "email", "phone") SELECT "id", "id", 0, nullif(trim("contact_name"), ''), nullif(trim("email"), ''), nullif(trim("phone"), '') FROM `organisations` WHERE nullif(trim("contact_name"), '') IS NOT NULL OR nullif(trim("email"), '') IS NOT NULL OR nullif(trim("phone"), '') IS NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `contact_name`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `email`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `phone`;--> statement-breakpoint
CREATE INDEX `packages_by_time` ON `packages` (`created_at`,`id`);--> statement-breakpoint
-- By hand: whoever came before there were tick lists, came.
INSERT INTO `event_participants`("id", "event_id", "organisation_id", "came", "created_at")
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  `event_organisations`.`event_id`, `event_organisations`.`organisation_id`, 1, `events`.`created_at`
FROM `event_organisations` INNER JOIN `events` ON `events`.`id` = `event_organisations`.`event_id`;
