-- Ways of dated steps, begun on cases.
CREATE TABLE `journey_anchors` (
	`journey_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`german` text NOT NULL,
	`english` text NOT NULL,
	`expected` text,
	`recorded_on` text,
	PRIMARY KEY(`journey_id`, `code`),
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journey_anchors_recorded_on" CHECK("journey_anchors"."recorded_on" is null or "journey_anchors"."recorded_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE TABLE `journey_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`journey_id` text NOT NULL,
	`code` text,
	`position` integer NOT NULL,
	`german` text NOT NULL,
	`english` text NOT NULL,
	`acts` text NOT NULL,
	`due` text,
	`counting` text NOT NULL,
	`audience` text,
	`question_code` text,
	`question_german` text,
	`question_english` text,
	`source` text,
	`verified` integer NOT NULL,
	`note_german` text,
	`note_english` text,
	`asks` integer NOT NULL,
	`planned_on` text,
	`follow_up_id` text,
	`skipped_at` integer,
	`skipped_by` text,
	`skip_reason` text,
	FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_ups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`skipped_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journey_steps_id" CHECK(length("journey_steps"."id") = 36),
	CONSTRAINT "journey_steps_acts" CHECK("journey_steps"."acts" in ('counsellor', 'client', 'employer', 'authority')),
	CONSTRAINT "journey_steps_counting" CHECK("journey_steps"."counting" in ('period', 'limit', 'reminder')),
	CONSTRAINT "journey_steps_verified" CHECK("journey_steps"."verified" is null or "journey_steps"."verified" in (0, 1)),
	CONSTRAINT "journey_steps_asks" CHECK("journey_steps"."asks" is null or "journey_steps"."asks" in (0, 1)),
	CONSTRAINT "journey_steps_planned_on" CHECK("journey_steps"."planned_on" is null or "journey_steps"."planned_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "journey_steps_skipped" CHECK(("journey_steps"."skipped_at" is null) = ("journey_steps"."skip_reason" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_steps_follow_up_id_unique` ON `journey_steps` (`follow_up_id`);--> statement-breakpoint
CREATE INDEX `journey_steps_by_journey` ON `journey_steps` (`journey_id`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `journeys` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`template` text NOT NULL,
	`template_version` integer NOT NULL,
	`german` text NOT NULL,
	`english` text NOT NULL,
	`label` text,
	`ending` text,
	`ended_at` integer,
	`ended_by` text,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "journeys_id" CHECK(length("journeys"."id") = 36),
	CONSTRAINT "journeys_ending" CHECK("journeys"."ending" is null or "journeys"."ending" in ('completed', 'cancelled')),
	CONSTRAINT "journeys_ended" CHECK(("journeys"."ending" is null) = ("journeys"."ended_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `journeys_by_case` ON `journeys` (`case_id`,`created_at`,`id`);