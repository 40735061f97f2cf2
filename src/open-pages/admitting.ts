import { randomBytes } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { checkRegistrations, enquiryForms } from '../../db/schema/index.ts'
import { hashOf } from '../accounts/links.ts'
import { Refusal, tooManyAttempts } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { SentBefore } from './machines.ts'
import { confirmWithin } from './rules.ts'
import { countWaiting, isCrowded, isFull, isKnown, type OpenPageName } from './waiting-queries.ts'

/** How many may wait for one e-mail address, so that the page fills nobody's mailbox, and how many from one machine. */
const mostWaitingFor = { oneAddress: 3, oneMachine: 20 }

type Asking = {
  id: string
  email: string
  /** A field no person sees: whoever fills it in is none. */
  homepage?: string
} & SentBefore

const columnsOf = { registrations: checkRegistrations, enquiries: enquiryForms }

/**
 * Whether to write down what came in on an open page, and a mail that asks to confirm it. Says nothing of what there is:
 * somebody known, somebody who waits already and a machine all hear the same. Throws `too_many_attempts` where too many wait
 * from one machine, and, where many came at once, from a network that has one waiting: so that nobody closes the page for
 * all. Throws the page's refusal only where too many networks sent at once.
 */
export const admits = async (
  tx: Tx,
  page: OpenPageName,
  { id, email, homepage, sameMachine, sameNetwork }: Asking,
  whenFull: string,
  { at }: Stamp,
): Promise<boolean> => {
  const table = columnsOf[page]
  if (homepage || (await isKnown(tx, page, id))) return false
  const ofAddress = eq(table.email, email.toLowerCase())
  if ((await countWaiting(tx, page, at, ofAddress)) >= mostWaitingFor.oneAddress) return false
  const ofMachine = inArray(table.id, sameMachine)
  if ((await countWaiting(tx, page, at, ofMachine)) >= mostWaitingFor.oneMachine) throw tooManyAttempts(60 * 60)
  const ofNetwork = inArray(table.id, sameNetwork)
  if ((await isCrowded(tx, page, at)) && (await countWaiting(tx, page, at, ofNetwork)) > 0)
    throw tooManyAttempts(60 * 60)
  if (await isFull(tx, page, at)) throw new Refusal(409, whenFull)
  return true
}

/** What goes into the mail alone, and what is kept of it. */
export const newConfirmation = ({ at }: Stamp) => {
  const secret = randomBytes(32).toString('base64url')
  return { secret, secretHash: hashOf(secret), endsAt: new Date(at.getTime() + confirmWithin) }
}
