import { v7 as newId } from 'uuid'
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
export const registeredSecret = async (world: World): Promise<string> => {
  visitors += 1
  const from = `10.9.${Math.floor(visitors / 250) % 250}.${(visitors % 250) + 1}`
  bodyOf(await register(world, registration(), from), 202)
  return secretIn(await confirmationIn(world))
}
