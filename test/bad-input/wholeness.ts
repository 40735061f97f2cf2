import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'

/** Rows that only a write that was half done leaves behind. Each question finds none. */
const halves: Record<string, SQL> = {
  'a talk without what makes it one': sql`
    select id from entries where kind in ('consultation', 'short_contact')
      and id not in (select entry_id from consultations)`,
  'a talk’s part of another entry': sql`
    select entry_id from consultations where entry_id not in
      (select id from entries where kind in ('consultation', 'short_contact'))`,
  'topics of what is no talk': sql`
    select entry_id from consultation_topics where entry_id not in (select entry_id from consultations)`,
  'a change of status without its change': sql`
    select id from entries where kind = 'status_change' and id not in (select entry_id from status_changes)`,
  'a case that was never opened': sql`
    select id from case_files where id not in (select case_id from entries join status_changes on entry_id = id
      where change = 'opened')`,
  'a case whose last day is not its last day': sql`
    select id from case_files where last_entry_on <> max(opened_on, coalesce((select max(happened_on) from entries
      where case_id = case_files.id and removed_at is null), opened_on))`,
  'a client nobody can find': sql`
    select id from (select id from people union all select id from organisations)
      where id not in (select client_id from client_names)`,
  'a name of nobody': sql`
    select client_id from client_names where client_id not in (select id from people union select id from organisations)`,
  'a creation that nobody is told of': sql`
    select id from creations where kind <> 'draft' and id not in (select subject_id from audit)`,
  'a client, case or entry that nobody is told of': sql`
    select id from (select id from people union all select id from organisations union all select id from case_files
      union all select id from entries where kind <> 'status_change')
      where id not in (select subject_id from audit)`,
  'a user without a role': sql`select id from users where id not in (select user_id from user_roles)`,
}

/** What is not whole in a centre, in sentences; none after anything that was ever asked of it. */
export const notWholeIn = async (db: Db): Promise<string[]> => {
  const [integrity] = await db.all<{ integrity_check: string }>(sql`pragma integrity_check`)
  const astray = await db.all(sql`pragma foreign_key_check`)
  const found: string[] = integrity?.integrity_check === 'ok' ? [] : [`integrity: ${integrity?.integrity_check}`]
  if (astray.length > 0) found.push(`${astray.length} rows that point to nothing`)
  for (const [what, question] of Object.entries(halves)) {
    const rows = await db.all(question)
    if (rows.length > 0) found.push(`${what}: ${JSON.stringify(rows.slice(0, 3))}`)
  }
  return found
}
