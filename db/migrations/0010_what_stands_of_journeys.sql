-- Journeys on the timeline of their case.
CREATE TABLE `journey_acts` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`act` text NOT NULL,
	`step_id` text,
	`days` text,
	`moved` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`step_id`) REFERENCES `journey_steps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journey_acts_act" CHECK("journey_acts"."act" in ('started', 'completed', 'cancelled', 'resumed', 'step_added', 'step_skipped', 'step_resumed', 'redated')),
	CONSTRAINT "journey_acts_step" CHECK(("journey_acts"."step_id" is not null) = ("journey_acts"."act" in ('step_added', 'step_skipped', 'step_resumed'))),
	CONSTRAINT "journey_acts_redated" CHECK(("journey_acts"."days" is not null) = ("journey_acts"."act" = 'redated') and ("journey_acts"."days" is null) = ("journey_acts"."moved" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `journey_acts_by_journey` ON `journey_acts` (`journey_id`,`act`);--> statement-breakpoint
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
	CONSTRAINT "entries_kind" CHECK("__new_entries"."kind" in ('consultation', 'short_contact', 'note', 'follow_up', 'check', 'package', 'outcome', 'file', 'referral', 'journey', 'status_change')),
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
CREATE INDEX `standing_outcomes` ON `entries` (`case_id`,`id`) WHERE "entries"."kind" = 'outcome' and "entries"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `entries_by_author` ON `entries` (`recorded_by`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `removed_entries` ON `entries` (`id`) WHERE "entries"."removed_at" is not null;--> statement-breakpoint
ALTER TABLE `journeys` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `journeys` ADD `removed_by` text REFERENCES users(id);