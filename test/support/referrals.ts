import { v7 as newId } from 'uuid'
import type {
  ConsentText,
  NewConsent,
  NewHandover,
  NewReferral,
  NewReply,
  Referral,
  Referrals,
} from '../../src/referrals/contract.ts'
import type { ConsentLanguage, ReferralReply } from '../../src/referrals/terms.ts'
import { bodyOf, read, recordPartner, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

/** Name and contact, to a language school, unless said otherwise. */
export const referral = async (world: World, given: Partial<NewReferral> = {}): Promise<NewReferral> => ({
  id: newId(),
  partnerId: given.partnerId ?? (await recordPartner(world)).id,
  facts: ['name', 'contact'],
  ...given,
})

export const propose = async (
  world: World,
  caseId: string,
  given: Partial<NewReferral> = {},
  by: Name = 'Anna',
): Promise<Referral> =>
  bodyOf(await send(world, by, 'POST', `/cases/${caseId}/referrals`, { payload: await referral(world, given) }), 201)

export const readReferral = (world: World, id: string, name: Name = 'Anna') =>
  read<Referral>(world, `/referrals/${id}`, name)

export const referralsOf = async (world: World, caseId: string, name: Name = 'Anna') =>
  (await read<Referrals>(world, `/cases/${caseId}/referrals`, name)).rows

export const consentFor = async (
  world: World,
  id: string,
  language: ConsentLanguage = 'de',
  given: Partial<NewConsent> = {},
): Promise<NewConsent> => {
  const { text } = await read<ConsentText>(world, `/referrals/${id}/consent-text?language=${language}`)
  return { id: newId(), language, text, way: 'signed', givenOn: world.clock.today, ...given }
}

export const consent = async (
  world: World,
  id: string,
  language: ConsentLanguage = 'de',
  by: Name = 'Anna',
): Promise<Referral> =>
  bodyOf(
    await send(world, by, 'POST', `/referrals/${id}/consent`, { payload: await consentFor(world, id, language) }),
    201,
  )

export const handover = (world: World, given: Partial<NewHandover> = {}): NewHandover => ({
  id: newId(),
  way: 'print',
  handedOverOn: world.clock.today,
  recipient: 'Frau Seidel',
  ...given,
})

export const byMail = { way: 'mail', email: 'kurs@example.org' } as const

export const handOver = async (
  world: World,
  id: string,
  given: Partial<NewHandover> = {},
  by: Name = 'Anna',
): Promise<Referral> =>
  bodyOf(await send(world, by, 'POST', `/referrals/${id}/handover`, { payload: handover(world, given) }), 201)

export const replied = (world: World, reply: ReferralReply, note: string | null = null): NewReply => ({
  id: newId(),
  reply,
  happenedOn: world.clock.today,
  note,
})

export const reply = async (world: World, id: string, what: ReferralReply, note: string | null = null) =>
  bodyOf<Referral>(
    await send(world, 'Anna', 'POST', `/referrals/${id}/replies`, { payload: replied(world, what, note) }),
    201,
  )

export const withdraw = (world: World, id: string, stepId = newId(), by: Name = 'Anna') =>
  send(world, by, 'POST', `/referrals/${id}/consent-withdrawal`, { payload: { id: stepId } })

/** Proposed, agreed to and handed over. */
export const handedOver = async (world: World, caseId: string, given: Partial<NewHandover> = {}): Promise<Referral> => {
  const { id } = await propose(world, caseId)
  await consent(world, id)
  return handOver(world, id, given)
}
