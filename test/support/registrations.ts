import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { checkSheets } from '../../db/schema/index.ts'
import { hashOf } from '../../src/accounts/links.ts'
import type { NewRegistration } from '../../src/registrations/contract.ts'
import { bodyOf } from './cases.ts'
import { secretIn } from './checks.ts'
import { linkIn, mailsOf } from './mail.ts'
import type { World } from './world.ts'

export const registration = (more: Partial<NewRegistration> = {}): NewRegistration => {
  const id = newId()
  return {
    id,
    kind: 'company',
    organisationName: 'Drechslerei Göckeritz',
    contactName: 'Jana Weißbach',
    email: `jana-${id}@firma.example`,
    language: 'de',
    ...more,
  }
}

/** On the open page, from anywhere. */
export const register = ({ app }: World, payload: object = registration(), from = '192.0.2.5') =>
  app.inject({
    method: 'POST',
    url: '/api/check-registrations',
    headers: { 'x-lotse': '1' },
    remoteAddress: from,
    payload,
  })

export const confirm = ({ app }: World, secret: string, from = '192.0.2.5') =>
  app.inject({
    method: 'POST',
    url: '/api/check-registrations/confirmation',
    headers: { 'x-lotse': '1' },
    remoteAddress: from,
    payload: { secret },
  })

/** What the latest mail that asks to confirm leads to. */
export const confirmationIn = async (world: World): Promise<string> => {
  const mails = (await mailsOf(world)).filter(({ template }) => template === 'check-registration')
  return linkIn(mails.at(-1) ?? { text: null })
}

let visitors = 0

/** Of somebody who registered, and has not confirmed yet. */
export const registeredSecret = async (world: World, more: Partial<NewRegistration> = {}): Promise<string> => {
  visitors += 1
  const from = `10.9.${Math.floor(visitors / 250) % 250}.${(visitors % 250) + 1}`
  bodyOf(await register(world, registration(more), from), 202)
  return secretIn(await confirmationIn(world))
}

/** A check of somebody who registered and confirmed: nobody has said yet whose it is. */
export const selfRegistered = async (world: World, more: Partial<NewRegistration> = {}) => {
  const secret = await registeredSecret(world, more)
  bodyOf(await confirm(world, secret), 200)
  const [sheet] = await world.db
    .select()
    .from(checkSheets)
    .where(eq(checkSheets.secretHash, hashOf(secret)))
  return { secret, sheetId: sheet?.id ?? '', checkId: sheet?.checkId ?? '' }
}
