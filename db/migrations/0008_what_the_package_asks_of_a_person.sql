-- What the welcome package asks of a person: where from, who comes along, languages, plans.
CREATE TABLE `household_members` (
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`relation` text NOT NULL,
	`birth_year` integer,
	`name` text,
	PRIMARY KEY(`person_id`, `position`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "household_members_relation" CHECK("household_members"."relation" in ('partner', 'child', 'other')),
	CONSTRAINT "household_members_birth_year" CHECK("household_members"."birth_year" is null or "household_members"."birth_year" between 0 and 9999)
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_languages` (
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`person_id`, `position`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_people` (
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
	`origin_group` text,
	`household_known` integer DEFAULT false NOT NULL,
	`has_car` integer,
	`has_family_abroad` integer,
	`has_foreign_degree` integer,
	`moving_on` text,
	`merged_into` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_id" CHECK(length("__new_people"."id") = 36),
	CONSTRAINT "people_gender" CHECK("__new_people"."gender" is null or "__new_people"."gender" in ('female', 'male', 'diverse')),
	CONSTRAINT "people_target_group" CHECK("__new_people"."target_group" in ('returnee', 'domestic', 'abroad', 'undecided')),
	CONSTRAINT "people_birth_year" CHECK("__new_people"."birth_year" is null or "__new_people"."birth_year" between 0 and 9999),
	CONSTRAINT "people_origin_group" CHECK("__new_people"."origin_group" is null or "__new_people"."origin_group" in ('returnee', 'domestic', 'eu', 'third_country', 'temporary_protection', 'asylum')),
	CONSTRAINT "people_household_known" CHECK("__new_people"."household_known" in (0, 1)),
	CONSTRAINT "people_has_car" CHECK("__new_people"."has_car" is null or "__new_people"."has_car" in (0, 1)),
	CONSTRAINT "people_has_family_abroad" CHECK("__new_people"."has_family_abroad" is null or "__new_people"."has_family_abroad" in (0, 1)),
	CONSTRAINT "people_has_foreign_degree" CHECK("__new_people"."has_foreign_degree" is null or "__new_people"."has_foreign_degree" in (0, 1)),
	CONSTRAINT "people_moving_on" CHECK("__new_people"."moving_on" is null or "__new_people"."moving_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_people`("id", "given_name", "family_name", "native_name", "sort_name", "birth_year", "gender", "target_group", "origin", "email", "phone", "merged_into", "version", "created_at") SELECT "id", "given_name", "family_name", "native_name", "sort_name", "birth_year", "gender", "target_group", "origin", "email", "phone", "merged_into", "version", "created_at" FROM `people`;--> statement-breakpoint
DROP TABLE `people`;--> statement-breakpoint
ALTER TABLE `__new_people` RENAME TO `people`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `people_by_sort_name` ON `people` (`sort_name`,`id`);