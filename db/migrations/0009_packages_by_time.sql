-- The latest packages of all cases are listed newest first.
CREATE INDEX `packages_by_time` ON `packages` (`created_at`,`id`);