import { v7 as newId } from 'uuid'
import type { NewForm } from '../../src/enquiry-forms/contract.ts'
import { bodyOf } from './cases.ts'
import { secretIn } from './checks.ts'
import { linkIn, mailsOf } from './mail.ts'
import type { World } from './world.ts'

export const form = (more: Partial<NewForm> = {}): NewForm => {
  const id = newId()
  return {
    id,
    concern: 'returning',
    what: 'Wir wollen im Sommer mit zwei Kindern zurück nach Olbernhau.',
    contactName: 'Henning Çelik',
    email: `henning-${id}@example.org`,
    phone: '+46 31 123456',
    language: 'de',
    consentVersion: '2026-11',
    ...more,
  }
}

/** On the open page, from anywhere. */
export const sendForm = ({ app }: World, payload: object = form(), from = '192.0.2.5') =>
  app.inject({ method: 'POST', url: '/api/enquiry-forms', headers: { 'x-lotse': '1' }, remoteAddress: from, payload })

export const confirmForm = ({ app }: World, secret: string, from = '192.0.2.5') =>
  app.inject({
    method: 'POST',
    url: '/api/enquiry-forms/confirmation',
    headers: { 'x-lotse': '1' },
    remoteAddress: from,
    payload: { secret },
  })

/** What the latest mail that asks to confirm leads to; of one address, where it is named. */
export const formLinkIn = async (world: World, email?: string): Promise<string> => {
  const mails = (await mailsOf(world)).filter(
    ({ template, recipient }) => template === 'enquiry-confirmation' && (email === undefined || recipient === email),
  )
  return linkIn(mails.at(-1) ?? { text: null })
}

let visitors = 0

/** Of somebody who sent the form, and has not confirmed yet. */
export const formSecret = async (world: World, more: Partial<NewForm> = {}): Promise<string> => {
  visitors += 1
  const from = `10.8.${Math.floor(visitors / 250) % 250}.${(visitors % 250) + 1}`
  bodyOf(await sendForm(world, form(more), from), 202)
  return secretIn(await formLinkIn(world))
}

/** An enquiry that came by the form, and was confirmed. */
export const enquiryByForm = async (world: World, more: Partial<NewForm> = {}): Promise<void> => {
  bodyOf(await confirmForm(world, await formSecret(world, more)), 200)
}
