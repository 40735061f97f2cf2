-- People belong together from a day on and until another, and the past stays as it was.
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
CREATE INDEX `talks_together` ON `consultations` (`talk_id`,`entry_id`) WHERE "consultations"."talk_id" is not null;