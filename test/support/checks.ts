import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { checkSheets, checks } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { Result } from '../../src/checks/contract.ts'
import { latestQuestionnaire } from '../../src/checks/questionnaires.ts'
import { statementsOf } from '../../src/checks/rules.ts'
import type { AnswerCode, CheckKind } from '../../src/checks/terms.ts'
import type { Check, Invitation, NewInvitation } from '../../src/invitations/contract.ts'
import type { Measure, NewMeasure } from '../../src/measures/contract.ts'
import type { AnswersNow, FieldNote, Sheet } from '../../src/sheets/contract.ts'
import { bodyOf, recordOrganisation, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

type Wanted = Partial<NewInvitation> & { by?: Name }

/** Anna invites one respondent of an organisation, for thirty days; the reply as it came. */
export const askToInvite = async (world: World, { by = 'Anna', ...wanted }: Wanted = {}) => {
  const organisationId = wanted.organisationId ?? (await recordOrganisation(world, {})).id
  const payload = {
    id: newId(),
    organisationId,
    language: 'de',
    endsOn: addDays(world.clock.today, 30),
    respondents: [{ id: newId(), respondent: 'Geschäftsleitung' }],
    ...wanted,
  }
  return { payload, reply: await send(world, by, 'POST', '/checks', { payload }) }
}

/** As if it had been asked for, and last heard of, so many days ago: what waits for a week cannot wait in a test. */
export const silentFor = ({ db, clock }: World, sheetId: string, days: number) =>
  transaction(db, async (tx) => {
    const at = new Date(clock.now().getTime() - days * 86_400_000)
    const [sheet] = await tx.update(checkSheets).set({ createdAt: at }).where(eq(checkSheets.id, sheetId)).returning()
    if (sheet?.lastAnsweredAt)
      await tx.update(checkSheets).set({ lastAnsweredAt: at }).where(eq(checkSheets.id, sheetId))
    await tx
      .update(checks)
      .set({ createdAt: at })
      .where(eq(checks.id, sheet?.checkId ?? ''))
  })

export type Invited = { invitation: Invitation; sheetId: string; secret: string; secrets: string[] }

export const inviteToCheck = async (world: World, wanted: Wanted = {}): Promise<Invited> => {
  const { reply } = await askToInvite(world, wanted)
  const invitation = bodyOf<Invitation>(reply, 201)
  const secrets = invitation.links.map(({ address }) => secretIn(address))
  return { invitation, sheetId: invitation.links[0]?.sheetId ?? '', secret: secrets[0] ?? '', secrets }
}

export const secretIn = (address: string): string => address.split('#')[1] ?? ''

type Asking = { method?: 'GET' | 'POST' | 'PUT'; payload?: object; from?: string }

/** What whoever has the link asks for, without an account. */
export const byLink = (
  { app }: World,
  secret: string,
  path = '',
  { method, payload, from = '192.0.2.1' }: Asking = {},
) =>
  app.inject({
    method: method ?? (payload ? 'PUT' : 'GET'),
    url: `/api/check-sheet${path}`,
    headers: { authorization: `Bearer ${secret}`, 'x-lotse': '1' },
    remoteAddress: from,
    ...(payload && { payload }),
  })

export const openSheet = async (world: World, secret: string) => bodyOf<Sheet>(await byLink(world, secret), 200)

export const answer = async (world: World, secret: string, statement: string, given: AnswerCode) =>
  bodyOf<AnswersNow>(await byLink(world, secret, `/answers/${statement}`, { payload: { answer: given } }), 200)

export const note = async (world: World, secret: string, field: string, written: object) =>
  bodyOf<FieldNote>(await byLink(world, secret, `/notes/${field}`, { payload: written }), 200)

/** Every statement alike, or as said. */
export const answerAll = async (
  world: World,
  secret: string,
  given: AnswerCode | ((statement: string, index: number) => AnswerCode),
  kind: CheckKind = 'company',
) => {
  for (const [index, { code }] of statementsOf(latestQuestionnaire(kind)).entries()) {
    await answer(world, secret, code, typeof given === 'function' ? given(code, index) : given)
  }
}

export const finish = async (world: World, secret: string) =>
  bodyOf<Result>(await byLink(world, secret, '/finishing', { method: 'POST' }), 200)

/** Anna says whose a check is that somebody registered for. */
export const tie = async (world: World, checkId: string, organisationId: string, by: Name = 'Anna'): Promise<Check> =>
  bodyOf(
    await send(world, by, 'POST', `/checks/${checkId}/organisation`, { payload: { organisationId }, ifMatch: 1 }),
    200,
  )

/** Of the first statement of companies, in four weeks, by whoever leads. */
export const newMeasure = (world: World, given: Partial<NewMeasure> = {}): NewMeasure => ({
  id: newId(),
  statement: 'U1.1',
  what: 'Stellenanzeige auf Englisch',
  dueOn: addDays(world.clock.today, 28),
  ...given,
})

export const agree = async (
  world: World,
  sheetId: string,
  given: Partial<NewMeasure> = {},
  by: Name = 'Anna',
): Promise<Measure> =>
  bodyOf(await send(world, by, 'POST', `/check-sheets/${sheetId}/measures`, { payload: newMeasure(world, given) }), 201)
