import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { eventOrganisations, events } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { quarterOf } from '../../src/calendar/rules.ts'
import { behindFigure } from '../../src/reports/behind.ts'
import type { BehindQuery, BehindRow } from '../../src/reports/contract.ts'
import { catalogueIds, openCase, openCaseOf, recordOrganisation, recordTalk, restrict } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the list behind a figure, where not everybody may know of everyone')

type Asked = Omit<BehindQuery, 'quarter' | 'to' | 'of'> & { of: Exclude<BehindQuery['of'], 'outcomes'> }

/** Whoever opens figures today knows of every case; the list itself asks nevertheless. */
const behind = (world: World, by: Name, question: Asked) => {
  const { today } = world.clock
  const quarter = quarterOf(today)
  return behindFigure(world.db, { question: { quarter, ...question }, to: today, today }, world.stampOf(by).by)
}

const hidden = (more: Partial<BehindRow> = {}): BehindRow => ({
  client: null,
  targetGroup: 'abroad',
  case: null,
  on: null,
  entryId: null,
  accompanied: 0,
  event: null,
  checkId: null,
  ...more,
})

/** Anna's two, one of them restricted by Karla, and a company at an event. */
const aQuarter = async (world: World) => {
  const { work = '' } = await catalogueIds(world, 'topics')
  const open = await openCase(world, { familyName: 'Zwicker', targetGroup: 'abroad' })
  const secret = await openCase(world, { familyName: 'Aaron', targetGroup: 'abroad', place: 'Aue', by: 'Karla' })
  for (const { id } of [open, secret]) await recordTalk(world, id, { topicIds: [work], accompanied: 2 })
  const { id: organisationId } = await recordOrganisation(world)
  const firm = await openCaseOf(world, { organisationId }, world.clock.today, 'Karla')
  await transaction(world.db, async (tx) => {
    const [kind] = await tx.all<{ id: string }>(sql`select id from catalogue_entries where catalogue = 'eventKind'`)
    const event = { id: newId(), heldOn: world.clock.today, title: 'Messe', createdAt: world.clock.now() }
    await tx.insert(events).values({ ...event, kindId: kind?.id ?? '' })
    await tx.insert(eventOrganisations).values({ eventId: event.id, organisationId })
  })
  await restrict(world, secret, [], 'Karla')
  await restrict(world, firm, [], 'Karla')
  return { open, secret, work }
}

test('is as long as the figure, and shows of somebody hidden only what the figure says', async (world) => {
  const { work } = await aQuarter(world)
  const questions: [Asked, rows: number, total: number, BehindRow][] = [
    [{ of: 'group', group: 'abroad', figure: 'counselled' }, 2, 2, hidden({ accompanied: 2 })],
    [{ of: 'consultations' }, 2, 2, hidden({ accompanied: 2 })],
    [{ of: 'accompanied' }, 2, 4, hidden({ accompanied: 2 })],
    [{ of: 'topic', key: work }, 2, 2, hidden({ accompanied: 2 })],
    [{ of: 'group', group: 'companiesReached', figure: 'new' }, 1, 1, hidden({ targetGroup: 'company' })],
  ]
  for (const [question, length, total, row] of questions) {
    const whole = await behind(world, 'Karla', question)
    const seen = await behind(world, 'Anna', question)
    assert.equal([seen.rows.length, seen.total], [length, total], JSON.stringify(question))
    assert.equal([whole.rows.length, whole.total], [length, total])
    assert.ok(whole.rows.every(({ client }) => client))
    assert.equal(seen.rows.at(-1), row, 'last, for the place in the alphabet would tell')
    assert.equal(
      seen.rows.slice(0, -1),
      whole.rows.filter(({ client }) => client?.name.endsWith('Zwicker')),
    )
  }
})

test('says nothing of a talk in a restricted case of somebody known either', async (world) => {
  const { open } = await aQuarter(world)
  const more = await openCaseOf(world, { personId: open.client.id }, world.clock.today, 'Karla')
  await recordTalk(world, more.id)
  await restrict(world, more, [], 'Karla')
  const { rows } = await behind(world, 'Anna', { of: 'consultations' })
  assert.equal(
    rows.map(({ client, case: one }) => [client?.name, one?.name]),
    [
      ['Jana Zwicker', open.number],
      [undefined, undefined],
      [undefined, undefined],
    ],
  )
})

test.run()
