import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import { recordConsultation } from '../../src/consultations/consultations.ts'
import type { Today } from '../../src/today/contract.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  openManyCases,
  read,
  recordNote,
  recordTalk,
  send,
  talk,
} from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the day of a counsellor')

const todayOf = (world: World, name: Name = 'Anna') => read<Today>(world, '/today', name)

const daysAgo = (world: World, days: number) => addDays(world.clock.today, -days)

/** The one topic that makes a consultation complete. */
const work = async (world: World) => [(await catalogueIds(world, 'topics')).work ?? '']

test('begins empty', async (world) => {
  const nothing = { count: 0, rows: [] }
  const { today } = world.clock
  const none = { followUps: nothing, enquiries: nothing, openCases: nothing, silentCases: nothing, missing: nothing }
  const empty = { today, ...none, wordsWaiting: 0, logged: [] }
  assert.equal(await todayOf(world), empty)
  assert.equal(await todayOf(world, 'Karla'), empty)
})

test('has the open cases they lead, the latest work first, and nobody else’s', async (world) => {
  const [older, newer, closed] = [
    await openCase(world, { familyName: 'Seidel', on: daysAgo(world, 5) }),
    await openCase(world, { familyName: 'Uhlig', on: daysAgo(world, 9) }),
    await openCase(world, { familyName: 'Bräuer', on: daysAgo(world, 9) }),
  ]
  await openCase(world, { familyName: 'Neubert', by: 'Bela' })
  await recordNote(world, newer.id, { on: daysAgo(world, 1) })
  await closeCase(world, closed.id)
  const { openCases } = await todayOf(world)
  assert.is(openCases.count, 2)
  assert.equal(
    openCases.rows.map(({ number, client }) => [number, client.name]),
    [
      [newer.number, 'Jana Uhlig'],
      [older.number, 'Jana Seidel'],
    ],
  )
})

test('puts on top what was worked on last, also of one day and whatever day the entry speaks of', async (world) => {
  const names = async () => (await todayOf(world)).openCases.rows.map(({ client }) => client.name.replace('Jana ', ''))
  const cases = new Map<string, CaseFile>()
  for (const familyName of ['Seidel', 'Uhlig', 'Wolf']) {
    cases.set(familyName, await openCase(world, { familyName, on: daysAgo(world, 3) }))
    world.clock.advance({ minutes: 1 })
  }
  assert.equal(await names(), ['Wolf', 'Uhlig', 'Seidel'])
  const write = async (familyName: string, days: number, by: Name = 'Anna') => {
    const note = await recordNote(world, cases.get(familyName)?.id ?? '', { on: daysAgo(world, days), by })
    world.clock.advance({ minutes: 1 })
    return note
  }
  await write('Uhlig', 0)
  await write('Seidel', 0)
  assert.equal(await names(), ['Seidel', 'Uhlig', 'Wolf'])
  await write('Wolf', 2, 'Bela')
  assert.equal(await names(), ['Wolf', 'Seidel', 'Uhlig'])
  const late = await write('Uhlig', 1)
  assert.equal(await names(), ['Uhlig', 'Wolf', 'Seidel'])
  await send(world, 'Anna', 'POST', `/entries/${late.id}/removal`, { ifMatch: late.version })
  assert.equal(await names(), ['Wolf', 'Seidel', 'Uhlig'])
})

test('lists twenty of them and says how many there are', async (world) => {
  for (let number = 0; number < 21; number += 1) await openCase(world, { on: daysAgo(world, 40) })
  const { openCases, silentCases } = await todayOf(world)
  assert.equal([openCases.count, openCases.rows.length], [21, 20])
  assert.equal([silentCases.count, silentCases.rows.length], [21, 20])
})

test('calls a case silent from the thirtieth day after its last entry, the longest silent first', async (world) => {
  const [, thirty, forty] = [
    await openCase(world, { on: daysAgo(world, 29) }),
    await openCase(world, { on: daysAgo(world, 30) }),
    await openCase(world, { on: daysAgo(world, 40) }),
  ]
  const silent = async () => (await todayOf(world)).silentCases.rows.map(({ id }) => id)
  assert.equal(await silent(), [forty.id, thirty.id])
  await recordNote(world, forty.id)
  assert.equal(await silent(), [thirty.id])
  await closeCase(world, thirty.id)
  assert.equal(await silent(), [])
})

test('asks for the topic of a consultation they held or whose case they lead, and of no other', async (world) => {
  const [annas, belas] = [
    await openCase(world, { on: '2026-05-01' }),
    await openCase(world, { on: '2026-05-01', by: 'Bela' }),
  ]
  const led = await recordTalk(
    world,
    annas.id,
    { heldOn: '2026-05-04', heldById: world.staff.Bela.counsellorId },
    'Bela',
  )
  const held = await recordTalk(world, belas.id, { heldOn: '2026-05-05', heldById: world.staff.Anna.counsellorId })
  await recordTalk(world, belas.id, { heldOn: '2026-05-06', heldById: world.staff.Bela.counsellorId }, 'Bela')
  await recordTalk(world, annas.id, { heldOn: '2026-05-07', topicIds: await work(world) })
  await recordTalk(world, annas.id, { heldOn: '2026-05-08', form: 'short_contact' })
  const removed = await recordTalk(world, annas.id, { heldOn: '2026-05-09' })
  await send(world, 'Anna', 'POST', `/entries/${removed.id}/removal`, { ifMatch: removed.version })
  const { missing } = await todayOf(world)
  assert.is(missing.count, 2)
  assert.equal(
    missing.rows.map(({ what, entryId, on, number }) => [what, entryId, on, number]),
    [
      ['topic', held.id, '2026-05-05', belas.number],
      ['topic', led.id, '2026-05-04', annas.number],
    ],
  )
})

test('asks for one talk once, where they both held it and lead the case', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id, { heldById: world.staff.Anna.counsellorId })
  assert.equal([(await todayOf(world)).missing.count, (await todayOf(world)).missing.rows.length], [1, 1])
})

test('asks for the target group of the cases they lead, closed ones too', async (world) => {
  const undecided = await openCase(world, { targetGroup: 'undecided', familyName: 'Groß', on: '2026-05-01' })
  await openCase(world, { targetGroup: 'undecided', by: 'Bela' })
  await closeCase(world, undecided.id)
  const { missing } = await todayOf(world)
  assert.equal(missing, {
    count: 1,
    rows: [
      {
        what: 'group',
        caseId: undecided.id,
        number: undecided.number,
        client: { id: undecided.client.id, kind: 'person', name: 'Jana Groß', nativeName: null },
        on: '2026-05-01',
        entryId: null,
      },
    ],
  })
})

test('shows what they logged today, latest first, whatever day it speaks of', async (world) => {
  const annas = await openCase(world, { on: '2026-05-01' })
  const first = await recordTalk(world, annas.id, { heldOn: '2026-05-04', note: 'Zeugnisse übersetzt' })
  world.clock.advance({ minutes: 5 })
  const second = await recordNote(world, annas.id, { on: '2026-05-03' })
  await recordTalk(world, annas.id, {}, 'Bela')
  const removed = await recordNote(world, annas.id)
  await send(world, 'Anna', 'POST', `/entries/${removed.id}/removal`, { ifMatch: removed.version })
  const { logged } = await todayOf(world)
  assert.equal(
    logged.map(({ entry, number }) => [entry.id, number]),
    [
      [second.id, annas.number],
      [first.id, annas.number],
    ],
  )
  assert.equal([logged[1]?.entry.note, logged[1]?.client.name], ['Zeugnisse übersetzt', 'Jana Weißbach'])
})

test('shows it also where yesterday’s many entries speak of later days', async (world) => {
  const { id } = await openCase(world, { on: '2026-05-01' })
  world.clock.advance({ hours: -24 })
  const yesterday = world.clock.today
  await transaction(world.db, async (tx) => {
    const note = { caseId: id, kind: 'note' as const, note: 'gestern', recordedBy: world.staff.Anna.id }
    const many = Array.from({ length: 120 }, () => ({
      ...note,
      id: newId(),
      happenedOn: yesterday,
      recordedAt: world.clock.now(),
    }))
    await tx.insert(entries).values(many)
  })
  world.clock.advance({ hours: 24 })
  const logged = await recordNote(world, id, { on: '2026-05-02' })
  assert.equal(
    (await todayOf(world)).logged.map(({ entry }) => entry.id),
    [logged.id],
  )
})

test('looks at what is theirs, not at the whole centre', async (world) => {
  await openManyCases(world)
  const plans = (await statementsDuring(world.db, () => todayOf(world))).map((one) => planOf(world.db, one).join('\n'))
  const all = plans.join('\n')
  assert.not.match(all, /entries_by_kind|case_files_by_group|SCAN (entries|case_files|consultations|people)\b/)
  assert.match(all, /SEARCH entries USING INDEX entries_by_author \(recorded_by=\? AND recorded_at>\?\)/)
  const [logged = ''] = plans.filter((plan) => plan.includes('entries_by_author'))
  assert.not.match(logged, /TEMP B-TREE FOR ORDER BY/)
})

test('forgets at midnight in Berlin what was logged the day before', async (world) => {
  const { id } = await openCase(world, { on: '2026-05-01' })
  world.clock.set('2027-06-30T21:59:00Z')
  await recordConsultation(world.db, id, talk(world), world.stampOf('Anna'))
  const headers = await world.signInAs('Anna')
  const logged = async () => {
    const day: Today = bodyOf(await world.app.inject({ url: '/api/today', headers }), 200)
    return [day.today, day.logged.length]
  }
  assert.equal(await logged(), ['2027-06-30', 1])
  world.clock.set('2027-06-30T22:00:00Z')
  assert.equal(await logged(), ['2027-07-01', 0])
})

test('is for those who counsel', async (world) => {
  for (const name of ['Adam', 'Paula'] as const) {
    assert.is((await send(world, name, 'GET', '/today')).statusCode, 403)
  }
})

test.run()
