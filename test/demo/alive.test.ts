import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { planCentre } from '../../db/seed/demo/centre.ts'
import type { Municipality } from '../../db/seed/demo/companies.ts'
import type { DemoCase, DemoEntry } from '../../db/seed/demo/model.ts'
import { closingOf, lastEntryOn } from '../../db/seed/demo/standing.ts'
import { addDays, berlinDay, type Day } from '../../src/calendar/rules.ts'
import { demoOn, someDay } from './centres.ts'

const test = suite('the demo on its first morning')

const counsellors = ['marlene.huebner', 'jens.oehme', 'tabea.loeser', 'kateryna.reuther', 'mai.guenther']

const centreOn = async (today: Day) => {
  const { all } = await demoOn(someDay)
  const municipalities = all('select key, name, kind from municipalities order by key') as Municipality[]
  const { cases } = planCentre(1607, today, municipalities)
  return { cases, open: cases.filter(({ entries }) => !closingOf(entries)), today }
}

type Centre = Awaited<ReturnType<typeof centreOn>>

const entriesOn = ({ cases }: Centre, day: Day): DemoEntry[] =>
  cases.flatMap(({ entries }) => entries).filter(({ happenedOn }) => happenedOn === day)

const ledBy = (counsellor: string, cases: DemoCase[]) => cases.filter(({ lead }) => lead === counsellor)

const missesTopic = ({ entries }: DemoCase) =>
  entries.some(({ kind, talk, removedAt }) => kind === 'consultation' && !removedAt && talk?.topics.length === 0)

const days: Record<string, Day> = {
  'the first day it can begin on': '2022-07-01',
  'the day of the design board': '2022-07-05',
  'a Monday that is New Year': '2024-01-01',
  'Easter Monday': '2025-04-21',
  'a Sunday': someDay,
  'a leap day': '2028-02-29',
}

for (const [name, today] of Object.entries(days)) {
  test(`is under way on ${name}, ${today}`, async () => {
    const centre = await centreOn(today)
    const { cases, open } = centre
    const silentSince = addDays(today, -30)
    for (const counsellor of counsellors) {
      const own = ledBy(counsellor, open)
      assert.ok(own.length > 8, `${counsellor} has cases`)
      assert.ok(
        own.some((one) => lastEntryOn(one) < silentSince),
        `${counsellor} has a silent case`,
      )
      assert.ok(
        entriesOn(centre, today).some(({ recordedBy }) => recordedBy === counsellor),
        `${counsellor} recorded something today`,
      )
    }
    assert.ok(entriesOn(centre, addDays(today, -1)).length > 0, 'something happened yesterday')
    assert.ok(open.filter(missesTopic).length > 0, 'a topic is missing')
    assert.ok(open.filter(({ group }) => group === 'undecided').length > 1, 'groups are undecided')
    assert.ok(cases.filter(({ openedOn }) => openedOn > addDays(today, -7)).length > 2, 'cases were opened this week')
    assert.ok(
      open.some(({ openedOn }) => openedOn === today),
      'and one today',
    )
    assert.ok(
      cases.some(({ entries }) => (closingOf(entries)?.closedOn ?? '') > addDays(today, -31)),
      'cases were closed lately',
    )
    assert.ok(
      open.some(({ entries }) => entries.every(({ kind }) => kind === 'status_change')),
      'a case is empty',
    )
  })

  test(`knows nothing of what comes after ${today}`, async () => {
    const { cases } = await centreOn(today)
    for (const { openedOn, entries } of cases) {
      assert.ok(openedOn <= today)
      for (const { happenedOn, recordedAt } of entries) {
        assert.ok(happenedOn <= today)
        const recordedOn = new Date(recordedAt)
        assert.ok(berlinDay(recordedOn) <= today && happenedOn <= berlinDay(recordedOn))
      }
    }
  })
}

test('has something due for everybody who counsels, overdue and today, and enquiries that wait', async () => {
  const { all } = await demoOn(someDay)
  for (const counsellor of counsellors) {
    const due = all(`select due_on from follow_ups f join counsellors c on c.id = f.owner_id
      join users u on u.id = c.user_id where u.sign_in_name = '${counsellor}'`) as { due_on: Day }[]
    const days = due.map((row) => row.due_on)
    assert.ok(
      days.some((day) => day < someDay) && days.includes(someDay) && days.some((day) => day > someDay),
      counsellor,
    )
  }
  const ways = (column: string) => all(`select distinct ${column} as way from enquiries`).length
  assert.equal(
    ['source', 'concern', 'state', 'language'].map(ways),
    [5, 5, 3, 3],
    'each unsaid now and then, but how it came',
  )
  const [waiting] = all(`select count(*) as rows, count(email) as reached from enquiries where state = 'open'`) as {
    rows: number
    reached: number
  }[]
  assert.ok((waiting?.rows ?? 0) > 4 && (waiting?.reached ?? 0) > 1)
})

test('has openings to look through, some to ask after, and people placed in all three ways', async () => {
  const { all, value } = await demoOn(someDay)
  const open = Number(value('select count(*) from openings where ending is null'))
  const old = Number(
    value(`select count(*) from openings where ending is null and checked_on <= date('${someDay}', '-60 days')`),
  )
  assert.ok(open > 25 && old > 3 && old < open / 2, `${open} open, ${old} to ask after`)
  assert.is(all('select distinct ending from openings').length, 3)
  assert.is(all('select distinct kind from placements').length, 3)
  assert.is(Number(value('select count(*) from placements where fills = 1')), 1)
  assert.ok(Number(value('select count(*) from organisation_contacts where former_on is not null')) > 0)
})

test('has known faces at work, each with a counsellor of their own', async () => {
  const { open } = await centreOn(someDay)
  const names = open.map(({ client }) => client.organisation?.name ?? client.person?.familyName ?? '')
  const known = 'Nguyễn Thị Ngọc Nhiên|Süß-Weißbach|al-Khatib|Hořejší|Wójcik-Schönherr|Dvořančák|Yıldızhan|Çelik'
  const firms = 'Drechselwerkstatt Göckeritz & Söhne e. K.|Metallbau Wüstner GmbH & Co. KG|Gemeinde Großrückerswalde'
  for (const name of `${known}|${firms}|Seniorenhaus Silberblick gGmbH`.split('|'))
    assert.ok(names.includes(name), name)
})

test.run()
