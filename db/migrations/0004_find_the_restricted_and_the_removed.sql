-- Count uses of words from indexes alone, less the few restricted or removed.
CREATE INDEX `restricted_case_files` ON `case_files` (`id`) WHERE "case_files"."restricted_at" is not null;--> statement-breakpoint
CREATE INDEX `removed_entries` ON `entries` (`id`) WHERE "entries"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX `consultations_by_channel` ON `consultations` (`channel_id`);