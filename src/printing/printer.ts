import { parentPort } from 'node:worker_threads'
import { booklet } from '../../templates/pdf/booklet.ts'
import { checkReport, type Printed } from '../../templates/pdf/check-report.ts'
import type { Answered, Asked, PrintJob } from './printing.ts'

/** A thread that draws, one document after the other; it knows no database, and each job brings all it needs. */
const draw = (job: PrintJob): Promise<Printed> =>
  job.kind === 'booklet' ? booklet(job.composition) : checkReport(job.questionnaire, job.result)

parentPort?.on('message', async ({ job }: Asked) => {
  parentPort?.postMessage(await answerTo(job))
})

/** A document that cannot be drawn is told to whoever wants it, and does not end the thread for the others. */
const answerTo = async (job: PrintJob): Promise<Answered> => {
  try {
    return { printed: await draw(job) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
