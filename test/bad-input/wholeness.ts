import Database from 'better-sqlite3'
import { databaseFile } from '../../db/open-centre.ts'

/** Rows that only a write that was half done leaves behind. Each question finds none. */
const halves: Record<string, string> = {
  'a talk without what makes it one': `
    select id from entries where kind in ('consultation', 'short_contact')
      and id not in (select entry_id from consultations)`,
  'a talk’s part of another entry': `
    select entry_id from consultations where entry_id not in
      (select id from entries where kind in ('consultation', 'short_contact'))`,
  'topics of what is no talk': `
    select entry_id from consultation_topics where entry_id not in (select entry_id from consultations)`,
  'a change of status without its change': `
    select id from entries where kind = 'status_change' and id not in (select entry_id from status_changes)`,
  'a case that was never opened': `
    select id from case_files where id not in (select case_id from entries join status_changes on entry_id = id
      where change = 'opened')`,
  'a case whose last day is not its last day': `
    select id from case_files where last_entry_on <> max(opened_on, coalesce((select max(happened_on) from entries
      where case_id = case_files.id and removed_at is null and kind <> 'outcome'), opened_on))`,
  'an act of a journey without what it is': `
    select id from entries where (kind = 'journey') <> (id in (select entry_id from journey_acts))`,
  'an outcome without what it is': `
    select id from entries where (kind = 'outcome') <> (id in (select id from outcomes))`,
  'a client nobody can find': `
    select id from (select id, merged_into from people union all select id, merged_into from organisations)
      where merged_into is null and id not in (select client_id from client_names)`,
  'a name of nobody': `
    select client_id from client_names where client_id not in (select id from people union select id from organisations)`,
  // Of reminders each sheet is told of, of a tick and a list those on it, of a merge both sides, and of a referral's step the referral.
  'a creation that nobody is told of': `
    select id from creations where kind not in ('draft', 'merge', 'check reminders', 'tick', 'participant list') and id not in (select subject_id from audit)
      and id not in (select entry_id from referral_steps where referral_id in (select subject_id from audit))`,
  'a merge that nobody is told of': `
    select id from merges where coalesce(merged_person_id, merged_organisation_id) not in
      (select subject_id from audit where action like '%.went_into')`,
  'a client, case or entry that nobody is told of': `
    select id from (select id from people union all select id from organisations union all select id from case_files
      union all select id from entries where kind <> 'status_change')
      where id not in (select subject_id from audit)
      and id not in (select entry_id from referral_steps where referral_id in (select subject_id from audit))
      and id not in (select entry_id from journey_acts where coalesce(step_id, journey_id) in (select subject_id from audit))`,
  'a user without a role': `select id from users where id not in (select user_id from user_roles)`,
}

/**
 * What is not whole in a centre, in sentences; none after anything that was ever asked of it. Looked at with a connection
 * of its own: of one that did not write, SQLite's full-text check compares old pages with new rows and complains.
 */
export const notWholeIn = (folder: string): string[] => {
  const connection = new Database(databaseFile(folder), { readonly: true })
  try {
    const integrity = connection.pragma('integrity_check', { simple: true })
    const astray = connection.pragma('foreign_key_check') as unknown[]
    const broken = Object.entries(halves).flatMap(([what, question]) => {
      const rows = connection.prepare(question).all()
      return rows.length > 0 ? [`${what}: ${JSON.stringify(rows.slice(0, 3))}`] : []
    })
    return [
      ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
      ...(astray.length > 0 ? [`${astray.length} rows that point to nothing`] : []),
      ...broken,
    ]
  } finally {
    connection.close()
  }
}
