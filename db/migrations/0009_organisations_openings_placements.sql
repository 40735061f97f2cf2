-- Several contacts of an organisation, the openings it told of, and who was placed there.
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
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`centre_name` text NOT NULL,
	`case_prefix` text NOT NULL,
	`founded_on` text NOT NULL,
	`silent_after_days` integer NOT NULL,
	`withheld_below` integer DEFAULT 3 NOT NULL,
	`enquiries_kept_for_months` integer DEFAULT 6 NOT NULL,
	`openings_asked_after_days` integer DEFAULT 60 NOT NULL,
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
PRAGMA foreign_keys=ON;--> statement-breakpoint
-- By hand: what stood in the organisation's own row becomes its first contact, under the organisation's own id.
INSERT INTO `organisation_contacts`("id", "organisation_id", "position", "name", "email", "phone") SELECT "id", "id", 0, nullif(trim("contact_name"), ''), nullif(trim("email"), ''), nullif(trim("phone"), '') FROM `organisations` WHERE nullif(trim("contact_name"), '') IS NOT NULL OR nullif(trim("email"), '') IS NOT NULL OR nullif(trim("phone"), '') IS NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `contact_name`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `email`;--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `phone`;