import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { suite } from 'uvu'
import type { Db } from '../../db/open.ts'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { importLists } from '../../src/imports/import-lists.ts'
import type { ImportFile } from '../../src/imports/read-lists.ts'
import { commandLine } from '../../src/stamp.ts'

export const sampleFolder = 'test/fixtures/sample/lists'

export const sampleFiles = (): ImportFile[] =>
  readdirSync(sampleFolder).map((name) => ({ name, bytes: readFileSync(join(sampleFolder, name)) }))

export const expected = JSON.parse(readFileSync('test/fixtures/sample/expected.json', 'utf8'))

/** A centre without users, as the command finds or makes it; nothing runs beside it. */
export type Centre = {
  db: Db
  folder: string
  importFiles: (
    files: ImportFile[],
    options?: { acceptValid?: boolean; today?: string },
  ) => ReturnType<typeof importInto>
  /** Rows of any statement, straight from the file. */
  rows: (statement: string, ...values: unknown[]) => Record<string, unknown>[]
  close: () => void
}

export const newCentre = async (): Promise<Centre> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-import-'))
  const { db, close } = await openCentre(folder)
  const file = new Database(databaseFile(folder), { readonly: true })
  return {
    db,
    folder,
    importFiles: (files, options) => importInto(db, files, options),
    rows: (statement, ...values) => file.prepare(statement).all(...values) as Record<string, unknown>[],
    close: () => {
      file.close()
      close()
    },
  }
}

type CentreTest = { (title: string, callback: (centre: Centre) => Promise<void>): void; run: () => void }

/** A suite whose every test gets a centre of its own. */
export const inCentre = (name: string): CentreTest => {
  const test = suite(name)
  const inOwnCentre = (title: string, callback: (centre: Centre) => Promise<void>) =>
    test(title, async () => {
      const centre = await newCentre()
      try {
        await callback(centre)
      } finally {
        centre.close()
      }
    })
  return Object.assign(inOwnCentre, { run: test.run })
}

const importInto = async (
  db: Db,
  files: ImportFile[],
  { acceptValid = false, today = '2022-06-30' }: { acceptValid?: boolean; today?: string } = {},
) => {
  let kept: ImportFile[] = []
  const keep = (refused: ImportFile[]) => {
    kept = refused
  }
  const stamp = { by: commandLine, at: new Date(`${today}T10:00:00Z`), today }
  const outcome = await importLists(db, files, { keepRefused: acceptValid ? keep : null }, stamp)
  return { ...outcome, ...outcome.result, kept }
}

/** Everything in the database, as text: what changes nothing leaves it equal. */
export const contentOf = ({ rows }: Pick<Centre, 'rows'>): string => {
  const tables = rows(
    "select name from sqlite_master where type = 'table' and name not like 'client_names_%' order by name",
  )
  return tables.map(({ name }) => JSON.stringify(rows(`select * from "${name}" order by 1, 2`))).join('\n')
}

/** What the lists say about each case, by the Nr of its client: the same in whatever portions they are imported. */
export const casesOf = ({ rows }: Pick<Centre, 'rows'>) =>
  rows(`
    select r.key nr, c.target_group "group", c.opened_on openedOn, c.closed_on closedOn, k.code reason,
      c.closing_confirmed confirmed, l.name lead, c.last_entry_on lastEntryOn,
      (select group_concat(line, char(10)) from (
        select concat_ws('|', e.happened_on, e.kind, e.note, s.change, t.minutes, ch.german, h.name,
          (select group_concat(te.german, ',') from (select * from consultation_topics where entry_id = e.id order by position) ct
            join catalogue_entries te on te.id = ct.topic_id)) line
        from entries e
        left join status_changes s on s.entry_id = e.id
        left join consultations t on t.entry_id = e.id
        left join catalogue_entries ch on ch.id = t.channel_id
        left join counsellors h on h.id = t.held_by_id
        where e.case_id = c.id and e.removed_at is null order by line)) entries
    from import_rows r
    join case_files c on coalesce(c.person_id, c.organisation_id) = r.subject_id
    join counsellors l on l.id = c.lead_id
    left join catalogue_entries k on k.id = c.closing_reason_id
    order by r.key, c.year, c.sequence`)
