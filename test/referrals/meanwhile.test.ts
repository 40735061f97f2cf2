import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, referralHandovers } from '../../db/schema/index.ts'
import type { EntryPage } from '../../src/cases/contract.ts'
import type { FollowUp, FollowUps } from '../../src/follow-ups/contract.ts'
import type { Partner } from '../../src/partners/contract.ts'
import { printReferralSheet } from '../../src/printing/printing.ts'
import type { Referral } from '../../src/referrals/contract.ts'
import { handReferralOver } from '../../src/referrals/handing-over.ts'
import { printedSheet } from '../../src/referrals/sheets.ts'
import type { ReferralSheet } from '../../src/referrals/terms.ts'
import { merge } from '../duplicates/merging.ts'
import {
  bodyOf,
  catalogueIds,
  closeCase,
  openCase,
  openCaseOf,
  read,
  recordPartner,
  recordPerson,
  recordTalk,
  restrict,
  send,
} from '../support/cases.ts'
import { mailsOf } from '../support/mail.ts'
import {
  byMail,
  consent,
  handedOver,
  handOver,
  handover,
  propose,
  readReferral,
  referral,
  referralsOf,
  replied,
  reply,
  withdraw,
} from '../support/referrals.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a referral, while something else happens')

const codeOf = (answer: { statusCode: number; body: string }): [number, string] => [
  answer.statusCode,
  JSON.parse(answer.body).code,
]

const undo = (world: World, stepId: string | null | undefined) =>
  send(world, 'Anna', 'DELETE', `/referral-steps/${stepId}`)

const edit = async (world: World, id: string, payload: object) =>
  send(world, 'Anna', 'PATCH', `/referrals/${id}`, { payload, ifMatch: (await readReferral(world, id)).version })

const handTo = (world: World, id: string, given: object) =>
  send(world, 'Anna', 'POST', `/referrals/${id}/handover`, { payload: handover(world, given) })

const remindersOf = async (world: World, caseId: string) =>
  (await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows

test('taken back where it was handed over a second time, leaves the mail of the first on its way', async (world) => {
  const { id, steps } = await handedOver(world, (await openCase(world)).id, byMail)
  const again = await handOver(world, id, { again: true })
  const left = bodyOf<Referral>(await undo(world, again.undoable), 200)
  assert.equal([left.standing, left.handovers.length], ['handed_over', 1])
  assert.equal(
    (await mailsOf(world)).map(({ state }) => state),
    ['queued'],
  )
  bodyOf(await undo(world, steps.at(-1)?.id), 200)
  assert.equal(
    (await mailsOf(world)).map(({ state, content }) => [state, content]),
    [['cancelled', null]],
  )
})

test('keeps nothing of a sheet whose handing over was taken back, nor once the consent is withdrawn', async (world) => {
  const { id, undoable } = await handedOver(world, (await openCase(world)).id)
  bodyOf(await undo(world, undoable), 200)
  assert.equal(await world.db.select({ sheet: referralHandovers.sheet }).from(referralHandovers), [{ sheet: null }])
  await handOver(world, id)
  bodyOf(await withdraw(world, id), 201)
  const kept = await world.db.select({ sheet: referralHandovers.sheet }).from(referralHandovers)
  assert.equal(kept, [{ sheet: null }, { sheet: null }])
})

test('goes out once where two send it at once, or one who has not seen that it went', async (world) => {
  const { id } = await propose(world, (await openCase(world)).id)
  await consent(world, id)
  const replies = await Promise.all([handTo(world, id, byMail), handTo(world, id, byMail)])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 422])
  assert.equal(codeOf(await handTo(world, id, byMail)), [422, 'referral_stands_otherwise'])
  assert.is((await mailsOf(world)).length, 1)
  bodyOf(await handTo(world, id, { ...byMail, again: true }), 201)
  assert.is((await mailsOf(world)).length, 2, 'on purpose it may go twice')
})

test('leaves by no way where the partner was retired since, and may go to another', async (world) => {
  const partner = await recordPartner(world)
  const { id } = await propose(world, (await openCase(world)).id, { partnerId: partner.id })
  await consent(world, id)
  bodyOf(await send(world, 'Karla', 'POST', `/partners/${partner.id}/retirement`, { ifMatch: partner.version }), 200)
  for (const given of [{}, byMail, { way: 'phone' }]) {
    assert.equal(codeOf(await handTo(world, id, given)), [422, 'partner_retired'])
  }
  assert.equal(await mailsOf(world), [])
  const other = await recordPartner(world, { institution: 'Andere Schule' })
  bodyOf(await edit(world, id, { partnerId: other.id }), 200)
  assert.is((await consent(world, id)).standing, 'consented')
  assert.is((await handOver(world, id)).standing, 'handed_over')
})

test('holds where the partner’s name is corrected; the consent says what was read', async (world) => {
  const partner = await recordPartner(world)
  const { id } = await propose(world, (await openCase(world)).id, { partnerId: partner.id })
  await consent(world, id)
  const payload = { institution: 'Sprachschule Beispiel e. V.' }
  bodyOf<Partner>(await send(world, 'Karla', 'PATCH', `/partners/${partner.id}`, { payload, ifMatch: 1 }), 200)
  const now = await readReferral(world, id)
  assert.equal([now.standing, now.partner.institution], ['consented', payload.institution])
  assert.not.match(now.consent?.text ?? '', /e\. V\./)
})

test('says of each step to whom it was, also once it is for another', async (world) => {
  const caseFile = await openCase(world)
  const [one, other] = [await recordPartner(world), await recordPartner(world, { institution: 'Andere Schule' })]
  const { id } = await propose(world, caseFile.id, { partnerId: one.id })
  await consent(world, id)
  bodyOf(await edit(world, id, { partnerId: other.id }), 200)
  bodyOf(await undo(world, (await consent(world, id)).undoable), 200)
  bodyOf(await withdraw(world, id), 201)
  await consent(world, id)
  await handOver(world, id)
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=referral`)
  assert.equal(
    rows.map(({ referral }) => [referral?.step, referral?.partner]),
    [
      ['handed_over', 'Andere Schule'],
      ['consented', 'Andere Schule'],
      ['withdrawn', 'Sprachschule Beispiel'],
      ['consented', 'Sprachschule Beispiel'],
      ['proposed', 'Andere Schule'],
    ],
  )
})

test('that was handed over stays one to this partner, whatever was withdrawn since', async (world) => {
  const { id } = await handedOver(world, (await openCase(world)).id)
  bodyOf(await withdraw(world, id), 201)
  const other = await recordPartner(world, { institution: 'Andere Schule' })
  assert.equal(codeOf(await edit(world, id, { partnerId: other.id })), [422, 'referral_under_way'])
  bodyOf(await edit(world, id, { facts: ['name'] }), 200)
})

test('is not edited past those who wait for an answer: whoever looks after it, and when, stands in the reminder', async (world) => {
  const { id } = await handedOver(world, (await openCase(world)).id)
  const ownerId = world.staff.Bela.counsellorId
  assert.equal(codeOf(await edit(world, id, { ownerId })), [422, 'referral_under_way'])
  assert.equal(codeOf(await edit(world, id, { remindAfterDays: 30 })), [422, 'referral_under_way'])
})

/** As somebody draws who is overtaken by a colleague. */
const drawnWhile = (act: () => Promise<unknown>) => async (sheet: ReferralSheet) => {
  await act()
  return printReferralSheet(sheet)
}

const refusalOf = (acting: Promise<unknown>): Promise<string> =>
  acting.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )

test('hands nothing over that was overtaken while its sheet was drawn', async (world) => {
  const { mailing } = world.app
  const other = await recordPartner(world, { institution: 'Andere Schule' })
  const caseFile = await openCase(world)
  for (const [act, code] of [
    [(id: string) => withdraw(world, id), 'referral_consent_needed'],
    [(id: string) => edit(world, id, { facts: ['name'] }), 'referral_consent_needed'],
    [(id: string) => edit(world, id, { partnerId: other.id }), 'referral_consent_needed'],
    [(id: string) => withdraw(world, id).then(() => consent(world, id)), 'referral_stands_otherwise'],
    [(id: string) => handOver(world, id), 'referral_stands_otherwise'],
  ] as const) {
    const { id } = await propose(world, caseFile.id)
    await consent(world, id)
    const print = drawnWhile(() => act(id))
    const handing = handReferralOver(world.db, id, handover(world, byMail), { mailing, print }, world.stampOf('Anna'))
    assert.is(await refusalOf(handing), code)
    assert.equal(await mailsOf(world), [])
  }
  const { id } = await propose(world, caseFile.id)
  await consent(world, id)
  const withdrawn = drawnWhile(() => withdraw(world, id))
  assert.is(await refusalOf(printedSheet(world.db, id, withdrawn, world.stampOf('Anna'))), 'referral_consent_needed')
})

test('leaves no more once its case was hidden or closed while the sheet was drawn', async (world) => {
  const { mailing } = world.app
  const stamp = world.stampOf('Bela')
  const hand = (id: string, act: () => Promise<unknown>) =>
    refusalOf(handReferralOver(world.db, id, handover(world, byMail), { mailing, print: drawnWhile(act) }, stamp))
  const caseFile = await openCase(world)
  const { id } = await propose(world, caseFile.id)
  await consent(world, id)
  assert.is(await hand(id, () => restrict(world, caseFile)), 'not_found')
  const closed = await openCase(world)
  const { id: otherId } = await propose(world, closed.id)
  await consent(world, otherId)
  assert.is(await hand(otherId, () => closeCase(world, closed.id)), 'case_closed')
  assert.equal(await mailsOf(world), [])
})

test('goes with its case to the record that a merge keeps', async (world) => {
  const [kept, twin] = [
    await recordPerson(world, { phone: '03733 1' }),
    await recordPerson(world, { phone: '03733 2' }),
  ]
  const caseFile = await openCaseOf(world, { personId: twin.id })
  const { id } = await propose(world, caseFile.id)
  await consent(world, id)
  await merge(world, kept.id, twin.id)
  assert.equal(
    (await referralsOf(world, caseFile.id)).map((one) => [one.id, one.standing]),
    [[id, 'consented']],
  )
  const gone = await handOver(world, id)
  const [row] = await world.db
    .select({ sheet: referralHandovers.sheet })
    .from(referralHandovers)
    .where(eq(referralHandovers.entryId, gone.handovers[0]?.id ?? ''))
  assert.equal(row?.sheet?.facts[1], { fact: 'contact', lines: ['03733 1'] })
})

test('is asked after again by whoever may know of the case, where it was hidden from whoever asked before', async (world) => {
  const caseFile = await openCase(world)
  const ownerId = world.staff.Bela.counsellorId ?? ''
  const { id } = await propose(world, caseFile.id, { ownerId })
  await consent(world, id)
  await handOver(world, id)
  assert.is((await remindersOf(world, caseFile.id))[0]?.owner.name, 'Bela')
  const back = await reply(world, id, 'came_back', 'Hat begonnen')
  assert.equal(await remindersOf(world, caseFile.id), [])
  await restrict(world, caseFile)
  bodyOf(await undo(world, back.undoable), 200)
  assert.equal(
    (await remindersOf(world, caseFile.id)).map(({ owner }) => owner.name),
    ['Anna'],
  )
  assert.is((await send(world, 'Bela', 'GET', `/referrals/${id}`)).statusCode, 404)
})

test('reminds anew where it was handed over again after the reminder was done', async (world) => {
  const caseFile = await openCase(world)
  const { id } = await handedOver(world, caseFile.id)
  const [first] = await remindersOf(world, caseFile.id)
  bodyOf<FollowUp>(await send(world, 'Anna', 'POST', `/follow-ups/${first?.id}/completion`, { ifMatch: 1 }), 200)
  await handOver(world, id, { way: 'phone', again: true })
  const open = (await remindersOf(world, caseFile.id)).filter(({ doneOn }) => doneOn === null)
  assert.equal(
    open.map(({ id }) => id === first?.id),
    [false],
  )
  await reply(world, id, 'declined')
  assert.equal(
    (await remindersOf(world, caseFile.id)).filter(({ doneOn }) => doneOn === null),
    [],
  )
})

test('reminds once where a reply is taken back on the day it was handed over and asked after', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await propose(world, caseId)
  await consent(world, id)
  const { reminder } = await handOver(world, id, { way: 'phone' })
  await send(world, 'Anna', 'POST', `/follow-ups/${reminder?.id}/completion`)
  world.clock.advance({ minutes: 1 })
  const { undoable } = await reply(world, id, 'accepted')
  bodyOf(await undo(world, undoable), 200)
  assert.equal((await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows, [])
})

test('is looked after by whoever may know of the case, when it is proposed, changed and asked after', async (world) => {
  const caseFile = await openCase(world)
  const ownerId = world.staff.Bela.counsellorId ?? ''
  const { id } = await propose(world, caseFile.id, { ownerId })
  await consent(world, id)
  const mine = await propose(world, caseFile.id)
  await restrict(world, caseFile)
  assert.equal(codeOf(await edit(world, mine.id, { ownerId })), [422, 'owner_knows_not'])
  const payload = await referral(world, { ownerId })
  assert.equal(codeOf(await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/referrals`, { payload })), [
    422,
    'owner_knows_not',
  ])
  await handOver(world, id)
  assert.equal(
    (await remindersOf(world, caseFile.id)).map(({ owner }) => owner.name),
    ['Anna'],
  )
})

test('stays as it is on a closed case, and a consent withdrawn there moves no last day', async (world) => {
  const caseFile = await openCase(world, { on: '2026-06-01' })
  const { id } = await propose(world, caseFile.id)
  const agreed = await consent(world, id)
  await closeCase(world, caseFile.id)
  world.clock.advance({ days: 1 })
  const headers = await world.signInAs('Anna')
  const act = (method: 'PATCH' | 'DELETE' | 'POST', path: string, payload?: object) =>
    world.app.inject({
      method,
      url: `/api${path}`,
      headers: { ...headers, 'if-match': `"${agreed.version}"` },
      ...(payload && { payload }),
    })
  assert.equal(codeOf(await act('PATCH', `/referrals/${id}`, { facts: ['name'] })), [422, 'case_closed'])
  assert.equal(codeOf(await act('DELETE', `/referral-steps/${agreed.undoable}`)), [422, 'case_closed'])
  bodyOf(await act('POST', `/referrals/${id}/consent-withdrawal`, { id: newId() }), 201)
  const [row] = await world.db
    .select({ last: caseFiles.lastEntryOn })
    .from(caseFiles)
    .where(eq(caseFiles.id, caseFile.id))
  assert.is(row?.last, '2026-06-17')
})

test('tells the topics of talks that stand, and of no other', async (world) => {
  const caseFile = await openCase(world)
  const { work = '', housing = '' } = await catalogueIds(world, 'topics')
  await recordTalk(world, caseFile.id, { topicIds: [work] })
  const removed = await recordTalk(world, caseFile.id, { topicIds: [housing] })
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${removed.id}/removal`, { ifMatch: 1 }), 200)
  const { id } = await propose(world, caseFile.id, { facts: ['topics'] })
  await consent(world, id)
  await handOver(world, id)
  const [row] = await world.db.select({ sheet: referralHandovers.sheet }).from(referralHandovers)
  assert.equal(row?.sheet?.facts, [{ fact: 'topics', lines: ['Arbeit'] }])
})

test('is not stepped on by another under the id of a step, nor by the same with other words', async (world) => {
  const { id } = await handedOver(world, (await openCase(world)).id)
  const payload = replied(world, 'accepted')
  const path = `/referrals/${id}/replies`
  for (const _ of [1, 2]) bodyOf(await send(world, 'Anna', 'POST', path, { payload }), 201)
  assert.equal(codeOf(await send(world, 'Bela', 'POST', path, { payload })), [409, 'id_taken'])
  const other = { ...payload, note: 'Anders' }
  assert.equal(codeOf(await send(world, 'Anna', 'POST', path, { payload: other })), [409, 'id_taken'])
  assert.equal(codeOf(await withdraw(world, id, payload.id)), [409, 'id_taken'])
})

test('withdrawn by two at once is withdrawn once, and each is told', async (world) => {
  const { id } = await handedOver(world, (await openCase(world)).id, byMail)
  const replies = await Promise.all([withdraw(world, id, newId()), withdraw(world, id, newId(), 'Bela')])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 422])
  const { steps } = await readReferral(world, id)
  assert.is(steps.filter(({ kind }) => kind === 'withdrawn').length, 1)
})

test.run()
