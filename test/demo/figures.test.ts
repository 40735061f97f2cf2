import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { reportOf } from '../../src/reports/report.ts'
import { type DemoDatabase, demoOn, reportedOn, someDay } from './centres.ts'

const test = suite('the figures of the demo at 30 June 2022')

/** Rules 1 to 4 once more, in SQL: every client by the group of the case of their first consultation. */
const firstConsultations = `
  with talks as (
    select coalesce(f.person_id, f.organisation_id) as client, f.target_group, e.happened_on,
      row_number() over (
        partition by coalesce(f.person_id, f.organisation_id)
        order by e.happened_on, e.recorded_at, f.year, f.sequence
      ) as place
    from entries e join case_files f on f.id = e.case_id
    where e.kind = 'consultation' and e.removed_at is null and e.happened_on between '2016-07-01' and ?
  )
  select * from talks where place = 1`

const clientsIn = ({ value }: DemoDatabase, ...groups: string[]) =>
  value(
    `select count(*) from (${firstConsultations}) where target_group in (${groups.map((group) => `'${group}'`)})`,
    reportedOn,
  )

const reached = ({ value }: DemoDatabase) =>
  value(
    `select count(distinct o.id) from event_organisations eo join events e on e.id = eo.event_id
     join organisations o on o.id = eo.organisation_id
     where o.kind = 'company' and e.held_on between '2016-07-01' and ?`,
    reportedOn,
  )

test('are 291 from within Germany, 379 from abroad, 262 companies, over 1,800 companies reached', async () => {
  const demo = await demoOn(someDay)
  assert.is(clientsIn(demo, 'returnee', 'domestic'), 291)
  assert.is(clientsIn(demo, 'abroad'), 379)
  assert.is(clientsIn(demo, 'company'), 262)
  assert.ok(Number(reached(demo)) > 1800)
  assert.ok(Number(clientsIn(demo, 'municipality')) > 10, 'some municipalities, apart from the companies')
  assert.is(clientsIn(demo, 'undecided'), 0)
})

test('are those of the report', async () => {
  const demo = await demoOn(someDay)
  const { db, close } = open(databaseFile(demo.folder))
  const { quarters } = await reportOf(db, { to: reportedOn, today: someDay })
  close()
  const last = quarters.at(-1)
  assert.is(quarters.length, 24)
  assert.is(last?.quarter, '2022-Q2')
  assert.is(last?.returneeAndDomestic.cumulative, 291)
  assert.is(last?.abroad.cumulative, 379)
  assert.is(last?.company.cumulative, 262)
  assert.is(last?.undecided.cumulative, 0)
  assert.is(last?.companiesReached.cumulative, reached(demo))
})

test('hold with another seed too', async () => {
  const other = await demoOn('2023-03-15', 7)
  assert.is(clientsIn(other, 'returnee', 'domestic'), 291)
  assert.is(clientsIn(other, 'abroad'), 379)
  assert.is(clientsIn(other, 'company'), 262)
  assert.ok(Number(reached(other)) > 1800)
})

test('grew from few, and fell in the second quarter of 2020', async () => {
  const demo = await demoOn(someDay)
  const rows = demo.all(
    `select substr(happened_on, 1, 4) || '-Q' || ((substr(happened_on, 6, 2) + 2) / 3) as quarter, count(*) as new
     from (${firstConsultations}) group by 1 order by 1`,
    reportedOn,
  )
  const newIn = new Map(rows.map((row) => [row.quarter, Number(row.new)]))
  assert.is(rows.length, 24, 'somebody is new in every quarter')
  assert.ok((newIn.get('2016-Q3') ?? 99) < 12)
  assert.ok((newIn.get('2020-Q2') ?? 99) * 2 < (newIn.get('2020-Q1') ?? 0))
  assert.ok((newIn.get('2022-Q2') ?? 0) > 70)
  assert.is(demo.value(`select count(*) from events where held_on between '2020-04-01' and '2020-06-14'`), 0)
  assert.ok(Number(demo.value(`select count(*) from events where place = 'online'`)) > 5)
})

test('are made harder by what does not count', async () => {
  const demo = await demoOn(someDay)
  const clients = (having: string) =>
    Number(
      demo.value(
        `select count(*) from (
           select coalesce(f.person_id, f.organisation_id) as client,
             sum(e.kind = 'consultation' and e.removed_at is null) as talks,
             sum(e.kind = 'consultation' and e.removed_at is not null) as removed,
             count(distinct f.id) as cases, count(distinct f.target_group) as groups
           from entries e join case_files f on f.id = e.case_id where e.happened_on <= ? group by 1
         ) where ${having}`,
        reportedOn,
      ),
    )
  assert.ok(clients('talks = 0') > 30, 'clients with short contacts alone')
  assert.ok(clients('talks = 0 and removed > 0') > 0, 'clients whose only consultation was removed')
  assert.ok(clients('cases > 1') > 10, 'clients with two cases')
  assert.ok(clients('groups > 1') > 2, 'clients whose cases have two groups')
})

test.run()
