import { createHash } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { demoLinkSecret } from '../../db/seed/demo-checks.ts'
import { demoOn, someDay } from './centres.ts'

const test = suite('the checks of the demo')

for (const today of ['2024-01-01', someDay, '2026-11-28', '2028-02-29']) {
  test(`stand at every point on ${today}`, async () => {
    const { all, value } = await demoOn(today)
    const begun = createHash('sha256').update(demoLinkSecret(1607)).digest('hex')
    const [printed] = all(
      `select finished_at, revoked_at, ends_on, (select count(*) from check_answers where sheet_id = s.id) as answers
       from check_sheets s join checks c on c.id = s.check_id where s.secret_hash = ?`,
      begun,
    )
    assert.ok(printed, 'the link that the demo prints opens a sheet')
    assert.is(printed.finished_at, null)
    assert.is(printed.revoked_at, null)
    assert.ok(String(printed.ends_on) > today)
    assert.ok(Number(printed.answers) > 5)

    assert.ok(Number(value('select count(*) from check_results')) >= 9, 'some are finished')
    assert.ok(Number(value('select count(*) from check_sheets where opened_at is null')) >= 1, 'one was never opened')
    assert.ok(
      Number(value(`select count(*) from checks where organisation_id is null and registered_name is not null`)) >= 1,
      'somebody registered',
    )
    assert.ok(Number(value('select count(*) from enquiries where sheet_id is not null')) >= 1)
  })

  test(`are compared with last time and with the region on ${today}`, async () => {
    const { all } = await demoOn(today)
    const results = all('select result from check_results').map(({ result }) => JSON.parse(String(result)))
    assert.ok(results.some(({ previous }) => previous !== null))
    assert.ok(results.some(({ benchmark }) => benchmark !== null && benchmark.organisations >= 5))
    const agreed = all('select done_on from follow_ups where statement is not null')
    assert.ok(agreed.some(({ done_on }) => done_on === null))
    assert.ok(agreed.some(({ done_on }) => done_on !== null))
  })

  test(`stand on cases that were open then, on ${today}`, async () => {
    const { all, value } = await demoOn(today)
    assert.ok(Number(value(`select count(*) from entries where kind = 'check'`)) >= 7)
    const misplaced = all(
      `select 1 from entries e join case_files c on c.id = e.case_id
       where e.kind = 'check' and (e.happened_on < c.opened_on or e.happened_on > c.closed_on)`,
    )
    assert.is(misplaced.length, 0)
  })
}

test.run()
