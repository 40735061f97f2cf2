import type { Handle } from '../../db/open.ts'
import type { Quarter } from '../calendar/rules.ts'
import { ruleBroken } from '../errors.ts'
import { outcomesThatCount } from '../outcomes/rules.ts'
import { outcomeKinds, outcomeKindsOfOrganisations } from '../outcomes/terms.ts'
import type { Actor } from '../stamp.ts'
import { rowsOf } from './behind.ts'
import type { Behind, OutcomeFigures } from './contract.ts'
import { countingStartFor, periodIn, type Until } from './facts.ts'
import { outcomeSums, outcomesIn } from './outcome-queries.ts'

type Asked = Until & { quarter: Quarter }

/** A figure of each kind, of people and of organisations apart: a job somebody found is no position somebody filled. */
const everyFigure = [
  ...outcomeKinds.map((kind) => ({ kind, ofPerson: true })),
  ...outcomeKindsOfOrganisations.map((kind) => ({ kind, ofPerson: false })),
]

/** What came of cases in a quarter, kind by kind: units of their own, never added up (rule 12). */
export const outcomeFigures = async (handle: Handle, { quarter, ...until }: Asked): Promise<OutcomeFigures> => {
  const sums = await outcomeSums(handle, await periodOfReport(handle, quarter, until))
  const figures = everyFigure.map(({ kind, ofPerson }) => {
    const sum = sums.find((one) => one.kind === kind && one.ofPerson === ofPerson)
    return { kind, ofPerson, count: sum?.count ?? 0 }
  })
  return { quarter, figures }
}

/** Rule 10: exactly the clients behind such a figure, each with the first outcome of that kind in the quarter. */
export const outcomesBehind = async (
  handle: Handle,
  { quarter, key = '', ...until }: Asked & { key?: string | undefined },
  actor: Actor,
): Promise<Behind> => {
  const [whose, asked] = key.split(':')
  const figure = everyFigure.find(
    ({ kind, ofPerson }) => kind === asked && (ofPerson ? 'person' : 'organisation') === whose,
  )
  if (!figure) throw ruleBroken('key_unknown', 'key')
  const period = await periodOfReport(handle, quarter, until)
  const counted = outcomesThatCount(await outcomesIn(handle, period), period)
    .filter(({ kind, targetGroup }) => kind === figure.kind && isPersons(targetGroup) === figure.ofPerson)
    .map(({ happenedOn, clientId, targetGroup, caseId }) => {
      return { clientId, targetGroup, caseId, on: happenedOn, talk: null, event: null, checkId: null }
    })
  return { total: counted.length, rows: await rowsOf(handle, counted, actor) }
}

const isPersons = (group: string): boolean => group !== 'company' && group !== 'municipality'

const periodOfReport = async (handle: Handle, quarter: Quarter, { to, today }: Until) => {
  const countingStart = await countingStartFor(handle, { to, today })
  const period = periodIn(quarter, to, countingStart)
  return { from: period.from, to: period.to < today ? period.to : today }
}
