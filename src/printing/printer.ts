import { parentPort } from 'node:worker_threads'
import { checkReport, type Printed } from '../../templates/pdf/check-report.ts'
import type { Answered, Asked, PrintJob } from './printing.ts'

/** The thread that draws, one document after the other; it knows no database, and each job brings all it needs. */
const draw = ({ questionnaire, result }: PrintJob): Promise<Printed> => checkReport(questionnaire, result)

parentPort?.on('message', async ({ number, job }: Asked) => {
  parentPort?.postMessage(await answerTo(number, job))
})

/** A document that cannot be drawn is told to whoever wants it, and does not end the thread for the others. */
const answerTo = async (number: number, job: PrintJob): Promise<Answered> => {
  try {
    return { number, printed: await draw(job) }
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) }
  }
}
