import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { hashOf } from '../../src/documents/store.ts'
import { headersOf } from '../../test/support/documents.ts'
import { unlessCutOff } from './keepers.ts'
import type { Target } from './kill-round.ts'

export type Upload = { id: string; content: Buffer; sha256: string }
export type Step = { what: 'store' | 'delete'; file: Upload }

/** The steps of each client, one after the other; and what each has of its own when it is through. */
export type Plan = { clients: Step[][]; standing: Upload[][] }

const atOnce = 4
const largest = 150_000

/** Each client puts four files on the case and deletes two of them, and two that it put there in the round before. */
export const planAfter = (earlier: Upload[][]): Plan => {
  const each = Array.from({ length: atOnce }, (_, client) => stepsAfter(earlier[client] ?? []))
  return { clients: each.map(({ steps }) => steps), standing: each.map(({ standing }) => standing) }
}

const stepsAfter = (earlier: Upload[]): { steps: Step[]; standing: Upload[] } => {
  const [one, two, three, four] = [someFile(), someFile(), someFile(), someFile()]
  const store = (file: Upload): Step => ({ what: 'store', file })
  const remove = (file: Upload): Step => ({ what: 'delete', file })
  const steps = [store(one), store(two), remove(one), ...earlier.map(remove), store(three), store(four), remove(three)]
  return { steps, standing: [two, four] }
}

const someFile = (): Upload => {
  const content = Buffer.concat([Buffer.from('%PDF-'), randomBytes(1 + Math.floor(Math.random() * largest))])
  return { id: newId(), content, sha256: hashOf(content) }
}

/** Goes through the steps until one is not answered; returns those that were. */
export const goThrough = async (target: Target, steps: readonly Step[]): Promise<Step[]> => {
  const answered: Step[] = []
  for (const step of steps) {
    const status = await statusOf(target, step)
    if (status === null) break
    if (!isTaken(step, status, steps))
      throw new Error(`The server answered ${status} where somebody would ${step.what}`)
    answered.push(step)
  }
  return answered
}

/** Sent again, a file that was deleted since stays so. */
const isTaken = ({ what, file }: Step, status: number, steps: readonly Step[]): boolean => {
  if (what === 'delete') return status === 204
  return status === 201 || (status === 410 && steps.some((step) => step.what === 'delete' && step.file === file))
}

const statusOf = (target: Target, { what, file: { id, content } }: Step): Promise<number | null> => {
  const { caseId } = target
  if (what === 'delete') return asked(target, `/documents/${id}`, { method: 'DELETE' }, ({ status }) => status)
  const sent = { method: 'POST', headers: headersOf({ name: 'Zeugnis.pdf' }), body: new Uint8Array(content) }
  return asked(target, `/cases/${caseId}/files?id=${id}`, sent, ({ status }) => status)
}

/** What one gets who opens it: the SHA-256 of what came, or the status. */
export const opened = (target: Target, id: string): Promise<string | number | null> =>
  asked(target, `/documents/${id}`, {}, async (reply) =>
    reply.status === 200 ? hashOf(Buffer.from(await reply.arrayBuffer())) : reply.status,
  )

const asked = <Answer>(
  { port, cookie }: Target,
  path: string,
  { headers, ...asks }: RequestInit,
  read: (reply: Response) => Answer | Promise<Answer>,
): Promise<Answer | null> => {
  const init = { ...asks, headers: { ...headers, cookie, 'x-lotse': '1' }, signal: AbortSignal.timeout(20_000) }
  return unlessCutOff(fetch(`http://127.0.0.1:${port}/api${path}`, init).then(read))
}
