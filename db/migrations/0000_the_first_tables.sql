-- Everything the main job needs: people, organisations, cases with their timeline, events, users, audit.
CREATE TABLE `counsellors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`user_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "counsellors_id" CHECK(length("counsellors"."id") = 36),
	CONSTRAINT "counsellors_state" CHECK("counsellors"."state" in ('confirmed', 'unconfirmed', 'retired')),
	CONSTRAINT "counsellors_with_account_are_confirmed" CHECK("counsellors"."user_id" is null or "counsellors"."state" <> 'unconfirmed')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `counsellors_user_id_unique` ON `counsellors` (`user_id`);--> statement-breakpoint
CREATE INDEX `counsellors_by_name` ON `counsellors` (`name`);--> statement-breakpoint
CREATE TABLE `creations` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`kind` text NOT NULL,
	`fingerprint` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	CONSTRAINT "one_time_links_purpose" CHECK("one_time_links"."purpose" in ('first_administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_secret_hash_unique` ON `one_time_links` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `user_roles` (
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`user_id`, `role`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "user_roles_role" CHECK("user_roles"."role" in ('counsellor', 'coordinator', 'administrator', 'auditor'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_in_name` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`deactivated_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "users_id" CHECK(length("users"."id") = 36),
	CONSTRAINT "users_sign_in_name" CHECK(length("users"."sign_in_name") between 1 and 200)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_sign_in_name` ON `users` (lower("sign_in_name"));--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`by` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`changes` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit` (`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `case_files` (
	`id` text PRIMARY KEY NOT NULL,
	`prefix` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`person_id` text,
	`organisation_id` text,
	`target_group` text NOT NULL,
	`lead_id` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`closing_reason_id` text,
	`closing_confirmed` integer DEFAULT true NOT NULL,
	`last_entry_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closing_reason_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_files_id" CHECK(length("case_files"."id") = 36),
	CONSTRAINT "case_files_one_client" CHECK(("case_files"."person_id" is null) <> ("case_files"."organisation_id" is null)),
	CONSTRAINT "case_files_target_group" CHECK("case_files"."target_group" in ('returnee', 'domestic', 'abroad', 'company', 'municipality', 'undecided')),
	CONSTRAINT "case_files_group_fits_client" CHECK(("case_files"."organisation_id" is not null) = ("case_files"."target_group" in ('company', 'municipality'))),
	CONSTRAINT "case_files_closing_has_reason" CHECK(("case_files"."closed_on" is null) = ("case_files"."closing_reason_id" is null)),
	CONSTRAINT "case_files_closed_after_opened" CHECK("case_files"."closed_on" is null or "case_files"."closed_on" >= "case_files"."opened_on"),
	CONSTRAINT "case_files_opened_on" CHECK("case_files"."opened_on" is null or "case_files"."opened_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "case_files_closed_on" CHECK("case_files"."closed_on" is null or "case_files"."closed_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "case_files_last_entry_on" CHECK("case_files"."last_entry_on" is null or "case_files"."last_entry_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_files_by_number` ON `case_files` (`year`,`sequence`);--> statement-breakpoint
CREATE INDEX `case_files_by_person` ON `case_files` (`person_id`);--> statement-breakpoint
CREATE INDEX `case_files_by_organisation` ON `case_files` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `case_files_by_last_entry` ON `case_files` (`last_entry_on`,`id`);--> statement-breakpoint
CREATE INDEX `open_case_files_by_last_entry` ON `case_files` (`last_entry_on`,`id`) WHERE "case_files"."closed_on" is null;--> statement-breakpoint
CREATE INDEX `open_case_files_by_lead` ON `case_files` (`lead_id`,`last_entry_on`,`id`) WHERE "case_files"."closed_on" is null;--> statement-breakpoint
CREATE INDEX `case_files_by_lead` ON `case_files` (`lead_id`,`last_entry_on`,`id`);--> statement-breakpoint
CREATE INDEX `case_files_by_group` ON `case_files` (`target_group`,`last_entry_on`,`id`);--> statement-breakpoint
CREATE TABLE `entries` (
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
	CONSTRAINT "entries_id" CHECK(length("entries"."id") = 36),
	CONSTRAINT "entries_kind" CHECK("entries"."kind" in ('consultation', 'short_contact', 'note', 'status_change')),
	CONSTRAINT "entries_happened_on" CHECK("entries"."happened_on" is null or "entries"."happened_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `entries_by_case` ON `entries` (`case_id`,`happened_on`,`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `entries_by_kind` ON `entries` (`kind`,`happened_on`,`case_id`);--> statement-breakpoint
CREATE INDEX `entries_by_author` ON `entries` (`recorded_by`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `status_changes` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`change` text NOT NULL,
	`reason_id` text,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reason_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_changes_change" CHECK("status_changes"."change" in ('opened', 'closed', 'reopened'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `catalogue_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`catalogue` text NOT NULL,
	`code` text NOT NULL,
	`german` text NOT NULL,
	`english` text,
	`state` text NOT NULL,
	`offered_for` text DEFAULT 'both' NOT NULL,
	`position` integer NOT NULL,
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "catalogue_entries_id" CHECK(length("catalogue_entries"."id") = 36),
	CONSTRAINT "catalogue_entries_catalogue" CHECK("catalogue_entries"."catalogue" in ('topic', 'channel', 'eventKind', 'closingReason')),
	CONSTRAINT "catalogue_entries_state" CHECK("catalogue_entries"."state" in ('confirmed', 'unconfirmed', 'retired')),
	CONSTRAINT "catalogue_entries_offered_for" CHECK("catalogue_entries"."offered_for" in ('person', 'organisation', 'both')),
	CONSTRAINT "catalogue_entries_merged_are_retired" CHECK("catalogue_entries"."merged_into" is null or "catalogue_entries"."state" = 'retired')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_entries_by_code` ON `catalogue_entries` (`catalogue`,`code`);--> statement-breakpoint
CREATE TABLE `consultation_topics` (
	`entry_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `topic_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `consultations`(`entry_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultation_topics_by_topic` ON `consultation_topics` (`topic_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`held_by_id` text,
	`minutes` integer,
	`channel_id` text,
	`language` text,
	`accompanied` integer DEFAULT 0 NOT NULL,
	`talk_id` text,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by_id`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultations_minutes" CHECK("consultations"."minutes" is null or "consultations"."minutes" between 0 and 100000),
	CONSTRAINT "consultations_accompanied" CHECK("consultations"."accompanied" between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultations_by_held_by` ON `consultations` (`held_by_id`);--> statement-breakpoint
CREATE TABLE `event_organisations` (
	`event_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `organisation_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_organisations_by_organisation` ON `event_organisations` (`organisation_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`held_on` text NOT NULL,
	`title` text NOT NULL,
	`kind_id` text,
	`place` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`kind_id`) REFERENCES `catalogue_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_id" CHECK(length("events"."id") = 36),
	CONSTRAINT "events_held_on" CHECK("events"."held_on" is null or "events"."held_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`held_on`,`id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`key` text NOT NULL,
	`occurrence` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`subject_id` text NOT NULL,
	`imported_at` integer NOT NULL,
	CONSTRAINT "import_rows_id" CHECK(length("import_rows"."id") = 36),
	CONSTRAINT "import_rows_list" CHECK("import_rows"."list" in ('personen', 'unternehmen', 'beratungen', 'veranstaltungen'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_rows_by_key` ON `import_rows` (`list`,`key`,`occurrence`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`sector` text,
	`employees` integer,
	`municipality_key` text,
	`place` text,
	`contact_name` text,
	`email` text,
	`phone` text,
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`municipality_key`) REFERENCES `municipalities`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisations_id" CHECK(length("organisations"."id") = 36),
	CONSTRAINT "organisations_kind" CHECK("organisations"."kind" in ('company', 'municipality')),
	CONSTRAINT "organisations_employees" CHECK("organisations"."employees" is null or "organisations"."employees" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisations_by_sort_name` ON `organisations` (`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `nationalities` (
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`country` text NOT NULL,
	PRIMARY KEY(`person_id`, `position`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
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
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_id" CHECK(length("people"."id") = 36),
	CONSTRAINT "people_gender" CHECK("people"."gender" is null or "people"."gender" in ('female', 'male', 'diverse')),
	CONSTRAINT "people_target_group" CHECK("people"."target_group" in ('returnee', 'domestic', 'abroad', 'undecided')),
	CONSTRAINT "people_birth_year" CHECK("people"."birth_year" is null or "people"."birth_year" between 0 and 9999)
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_by_sort_name` ON `people` (`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `residences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_on` text,
	`municipality_key` text,
	`place` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_key`) REFERENCES `municipalities`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "residences_id" CHECK(length("residences"."id") = 36),
	CONSTRAINT "residences_from_on" CHECK("residences"."from_on" is null or "residences"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `residences_by_person` ON `residences` (`person_id`,`from_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `residences_without_beginning` ON `residences` (`person_id`) WHERE "residences"."from_on" is null;--> statement-breakpoint
CREATE TABLE `municipalities` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`postcodes` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`centre_name` text NOT NULL,
	`case_prefix` text NOT NULL,
	`founded_on` text NOT NULL,
	`silent_after_days` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("settings"."id" = 1),
	CONSTRAINT "settings_founded_on" CHECK("settings"."founded_on" is null or "settings"."founded_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "settings_silent_after_days" CHECK("settings"."silent_after_days" between 1 and 3650)
) STRICT;
