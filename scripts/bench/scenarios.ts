import Database from 'better-sqlite3'
import { v7 as newId } from 'uuid'
import { berlinDay } from '../../src/calendar/rules.ts'
import { foldToBase } from '../../src/names/rules.ts'
import type { Deed } from './load.ts'

export type Scenario = {
  name: string
  deed: Deed
  headers: Record<string, string>
  connections?: number
  isSlow?: true
}

type Sessions = Record<'counsellor' | 'coordinator', Record<string, string>>

/** What a centre does all day, over cases and names spread evenly over the file. */
export const scenariosOf = (file: string, { counsellor, coordinator }: Sessions): Scenario[] => {
  const db = new Database(file, { readonly: true })
  const texts = (sql: string) => db.prepare(sql).pluck().all() as string[]
  const everyCase = texts('select id from case_files order by id')
  const open = texts('select id from case_files where closed_on is null order by id')
  const names = texts('select family_name from people order by id limit 2000').map(
    (name) => foldToBase(name).split(' ')[0] ?? '',
  )
  db.close()
  /** A stride that meets all of them before it meets one again. */
  const spread = (all: string[], number: number) => all[(number * 7919) % all.length] ?? ''
  const heldOn = berlinDay(new Date())
  const talk = () => ({
    id: newId(),
    form: 'consultation',
    heldOn,
    heldById: null,
    minutes: 30,
    channelId: null,
    topicIds: [],
    language: null,
    accompanied: 0,
    note: 'Zeugnis übersetzt, Termin bei der Anerkennungsstelle vereinbart.',
  })
  const recording = (number: number) =>
    ({ method: 'POST', path: `/api/cases/${spread(open, number)}/consultations`, body: talk() }) as const
  return [
    {
      name: '50 open cases',
      deed: () => [{ method: 'GET', path: '/api/cases?status=open&limit=50' }],
      headers: counsellor,
    },
    {
      name: 'a case with its timeline',
      deed: (number) => {
        const path = `/api/cases/${spread(everyCase, number)}`
        return [
          { method: 'GET', path },
          { method: 'GET', path: `${path}/entries` },
        ]
      },
      headers: counsellor,
    },
    {
      name: 'search by folded name',
      deed: (number) => [{ method: 'POST', path: '/api/clients/search', body: { search: spread(names, number) } }],
      headers: counsellor,
    },
    {
      name: 'recording a consultation',
      deed: (number) => [recording(number)],
      headers: counsellor,
    },
    {
      name: 'report of all quarters',
      deed: () => [{ method: 'GET', path: '/api/report' }],
      headers: coordinator,
      isSlow: true,
    },
    {
      // Lotse counts once until something is written: here it must count anew every time.
      name: 'report after a change',
      deed: (number) => [recording(number), { method: 'GET', path: '/api/report' }],
      headers: coordinator,
      connections: 1,
      isSlow: true,
    },
  ]
}
