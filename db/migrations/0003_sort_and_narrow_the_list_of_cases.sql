-- Lists of cases by name, number, opening day and place walk an index, a report counts along one; each case keeps its client's name to be sorted by.
ALTER TABLE `case_files` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `case_files` SET `sort_name` = coalesce(
	(SELECT `sort_name` FROM `people` WHERE `people`.`id` = `case_files`.`person_id`),
	(SELECT `sort_name` FROM `organisations` WHERE `organisations`.`id` = `case_files`.`organisation_id`)
);--> statement-breakpoint
CREATE INDEX `case_files_by_name` ON `case_files` (`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `open_case_files_by_name` ON `case_files` (`sort_name`,`id`) WHERE "case_files"."closed_on" is null;--> statement-breakpoint
CREATE INDEX `case_files_by_lead_and_name` ON `case_files` (`lead_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `case_files_by_opening` ON `case_files` (`opened_on`,`id`);--> statement-breakpoint
CREATE INDEX `open_case_files_by_opening` ON `case_files` (`opened_on`,`id`) WHERE "case_files"."closed_on" is null;--> statement-breakpoint
CREATE INDEX `case_files_by_lead_and_opening` ON `case_files` (`lead_id`,`opened_on`,`id`);--> statement-breakpoint
CREATE INDEX `open_case_files_by_number` ON `case_files` (`year`,`sequence`) WHERE "case_files"."closed_on" is null;--> statement-breakpoint
CREATE INDEX `case_files_by_lead_and_number` ON `case_files` (`lead_id`,`year`,`sequence`);--> statement-breakpoint
CREATE INDEX `standing_consultations` ON `entries` (`case_id`,`happened_on`,`recorded_at`,`id`) WHERE "entries"."kind" = 'consultation' and "entries"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `accompanied_consultations` ON `consultations` (`entry_id`,`accompanied`) WHERE "consultations"."accompanied" > 0;--> statement-breakpoint
CREATE INDEX `organisations_by_municipality` ON `organisations` (`municipality_key`);--> statement-breakpoint
CREATE INDEX `residences_by_municipality` ON `residences` (`municipality_key`,`person_id`);