-- Accounts by link, restricted cases, drafts, merging, kept views, backups: what a centre needs before it trusts Lotse with its people.
-- Of tables made anew, only the columns there were are copied: drizzle-kit would name the new ones too.
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`begun_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`kind` text NOT NULL,
	`failure` text,
	`bytes` integer,
	CONSTRAINT "backups_id" CHECK(length("backups"."id") = 36),
	CONSTRAINT "backups_kind" CHECK("backups"."kind" in ('nightly', 'command'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `backups_by_end` ON `backups` (`ended_at`);--> statement-breakpoint
CREATE TABLE `case_readers` (
	`case_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `user_id`),
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_readers_by_user` ON `case_readers` (`user_id`,`case_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`place` text NOT NULL,
	`content` blob NOT NULL,
	`based_on` integer,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "drafts_id" CHECK(length("drafts"."id") = 36)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_by_place` ON `drafts` (`user_id`,`place`);--> statement-breakpoint
CREATE INDEX `drafts_by_age` ON `drafts` (`saved_at`);--> statement-breakpoint
CREATE TABLE `distinct_organisations` (
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by` text,
	PRIMARY KEY(`first_id`, `second_id`),
	FOREIGN KEY (`first_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "distinct_organisations_in_order" CHECK("distinct_organisations"."first_id" < "distinct_organisations"."second_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `distinct_organisations_by_second` ON `distinct_organisations` (`second_id`);--> statement-breakpoint
CREATE TABLE `distinct_people` (
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	`decided_by` text,
	PRIMARY KEY(`first_id`, `second_id`),
	FOREIGN KEY (`first_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "distinct_people_in_order" CHECK("distinct_people"."first_id" < "distinct_people"."second_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `distinct_people_by_second` ON `distinct_people` (`second_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`merged_person_id` text,
	`organisation_id` text,
	`merged_organisation_id` text,
	`merged_at` integer NOT NULL,
	`merged_by` text,
	`moved` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merges_id" CHECK(length("merges"."id") = 36),
	CONSTRAINT "merges_of_one_kind" CHECK(("merges"."person_id" is null) = ("merges"."merged_person_id" is null)
        and ("merges"."organisation_id" is null) = ("merges"."merged_organisation_id" is null)
        and ("merges"."person_id" is null) <> ("merges"."organisation_id" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `merges_by_person` ON `merges` (`person_id`);--> statement-breakpoint
CREATE INDEX `merges_by_merged_person` ON `merges` (`merged_person_id`);--> statement-breakpoint
CREATE INDEX `merges_by_organisation` ON `merges` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `merges_by_merged_organisation` ON `merges` (`merged_organisation_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "saved_views_id" CHECK(length("saved_views"."id") = 36),
	CONSTRAINT "saved_views_name" CHECK(length("saved_views"."name") between 1 and 60)
) STRICT;
--> statement-breakpoint
CREATE INDEX `saved_views_by_user` ON `saved_views` (`user_id`,`position`);--> statement-breakpoint
CREATE TABLE `__new_one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_links_purpose" CHECK("__new_one_time_links"."purpose" in ('first_administrator', 'set_up', 'reset')),
	CONSTRAINT "one_time_links_of_whom" CHECK(("__new_one_time_links"."user_id" is null) = ("__new_one_time_links"."purpose" = 'first_administrator'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_one_time_links`("id", "secret_hash", "purpose", "created_at", "ends_at", "used_at") SELECT "id", "secret_hash", "purpose", "created_at", "ends_at", "used_at" FROM `one_time_links`;--> statement-breakpoint
DROP TABLE `one_time_links`;--> statement-breakpoint
ALTER TABLE `__new_one_time_links` RENAME TO `one_time_links`;--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_secret_hash_unique` ON `one_time_links` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_user` ON `one_time_links` (`user_id`);--> statement-breakpoint
CREATE TABLE `__new_counsellors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`user_id` text,
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into`) REFERENCES `counsellors`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "counsellors_id" CHECK(length("__new_counsellors"."id") = 36),
	CONSTRAINT "counsellors_state" CHECK("__new_counsellors"."state" in ('confirmed', 'unconfirmed', 'retired')),
	CONSTRAINT "counsellors_merged_are_retired" CHECK("__new_counsellors"."merged_into" is null or "__new_counsellors"."state" = 'retired'),
	CONSTRAINT "counsellors_with_account_are_confirmed" CHECK("__new_counsellors"."user_id" is null or "__new_counsellors"."state" <> 'unconfirmed')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_counsellors`("id", "name", "state", "user_id", "version") SELECT "id", "name", "state", "user_id", "version" FROM `counsellors`;--> statement-breakpoint
DROP TABLE `counsellors`;--> statement-breakpoint
ALTER TABLE `__new_counsellors` RENAME TO `counsellors`;--> statement-breakpoint
CREATE UNIQUE INDEX `counsellors_user_id_unique` ON `counsellors` (`user_id`);--> statement-breakpoint
CREATE INDEX `counsellors_by_name` ON `counsellors` (`name`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;--> statement-breakpoint
CREATE TABLE `__new_users` (
	`id` text PRIMARY KEY NOT NULL,
	`sign_in_name` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`language` text DEFAULT 'de' NOT NULL,
	`deactivated_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "users_id" CHECK(length("__new_users"."id") = 36),
	CONSTRAINT "users_sign_in_name" CHECK(length("__new_users"."sign_in_name") between 1 and 200),
	CONSTRAINT "users_language" CHECK("__new_users"."language" in ('de', 'en'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_users`("id", "sign_in_name", "name", "password_hash", "deactivated_at", "version", "created_at") SELECT "id", "sign_in_name", "name", "password_hash", "deactivated_at", "version", "created_at" FROM `users`;--> statement-breakpoint
DROP TABLE `users`;--> statement-breakpoint
ALTER TABLE `__new_users` RENAME TO `users`;--> statement-breakpoint
CREATE UNIQUE INDEX `users_by_sign_in_name` ON `users` (lower("sign_in_name"));--> statement-breakpoint
ALTER TABLE `case_files` ADD `restricted_at` integer;--> statement-breakpoint
CREATE TABLE `__new_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`centre_name` text NOT NULL,
	`case_prefix` text NOT NULL,
	`founded_on` text NOT NULL,
	`silent_after_days` integer NOT NULL,
	`withheld_below` integer DEFAULT 3 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_one_row" CHECK("__new_settings"."id" = 1),
	CONSTRAINT "settings_founded_on" CHECK("__new_settings"."founded_on" is null or "__new_settings"."founded_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "settings_withheld_below" CHECK("__new_settings"."withheld_below" between 3 and 10),
	CONSTRAINT "settings_silent_after_days" CHECK("__new_settings"."silent_after_days" between 1 and 3650)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_settings`("id", "centre_name", "case_prefix", "founded_on", "silent_after_days", "version") SELECT "id", "centre_name", "case_prefix", "founded_on", "silent_after_days", "version" FROM `settings`;--> statement-breakpoint
DROP TABLE `settings`;--> statement-breakpoint
ALTER TABLE `__new_settings` RENAME TO `settings`;