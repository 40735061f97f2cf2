import { dataVersion } from '../../db/data-version.ts'
import type { Db, Handle } from '../../db/open.ts'
import type { Report } from './contract.ts'
import { factsFor, type Until } from './facts.ts'
import { reportUntil } from './rules.ts'

/** Rule 13: the one source of what the command prints, the API answers and the screen shows. */
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

/** The last one counted holds until anything is written: of a large centre, counting keeps everybody else waiting. */
const counted = new WeakMap<Db, { question: string; report: Report }>()

const count = async (handle: Handle, until: Until): Promise<Report> =>
  reportUntil(until.to, await factsFor(handle, until))
