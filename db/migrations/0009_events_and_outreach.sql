-- Who was asked to an event, wanted to come and came; campaigns; the modules of the Welcome-Coach training.
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
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`held_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_coach_module` ON `events` (`coach_module`,`held_on`);--> statement-breakpoint
CREATE INDEX `organisations_by_survivor` ON `organisations` (`merged_into`);--> statement-breakpoint
INSERT INTO `event_participants`("id", "event_id", "organisation_id", "came", "created_at")
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  `event_organisations`.`event_id`, `event_organisations`.`organisation_id`, 1, `events`.`created_at`
FROM `event_organisations` INNER JOIN `events` ON `events`.`id` = `event_organisations`.`event_id`;
