import { dataVersion } from '../../db/data-version.ts'
import type { Db, Handle } from '../../db/open.ts'
import { participations } from '../events/queries.ts'
import { finishedSheets, measuresDone } from './check-queries.ts'
import type { Report } from './contract.ts'
import { countingStartFor, type Until } from './facts.ts'
import { accompaniedSums, groupSums, shortContactSums } from './sum-queries.ts'
import { reportOfSums } from './sum-rules.ts'

/**
 * Rule 13: the one source of what the command prints, the API answers and the screen shows. Summed by the database; the same
 * as rules.ts counts from the talks themselves, which the lists behind the figures are made of.
 */
export const reportOf = async (handle: Handle, until: Until): Promise<Report> => {
  if (handle.kind === 'tx') return count(handle, until)
  const version = await dataVersion(handle)
  const question = `${version} ${until.to} ${until.today}`
  const known = counted.get(handle)
  if (known?.question === question) return known.report
  const report = await count(handle, until)
  counted.set(handle, { question, report })
  return report
}

/** The last one counted holds until anything is written: in a large centre, counting keeps everybody else waiting. */
const counted = new WeakMap<Db, { question: string; report: Report }>()

const count = async (handle: Handle, { to, today }: Until): Promise<Report> => {
  const countingStart = await countingStartFor(handle, { to, today })
  const window = { from: countingStart, to: to < today ? to : today }
  return reportOfSums(
    { countingStart, to, today },
    {
      groups: await groupSums(handle, window),
      accompanied: await accompaniedSums(handle, window),
      shortContacts: await shortContactSums(handle, window),
      participations: await participations(handle),
      finishedSheets: await finishedSheets(handle),
      measures: await measuresDone(handle),
    },
  )
}
