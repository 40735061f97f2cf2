import { readlinkSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { booklet } from '../../templates/pdf/booklet.ts'
import { certificate } from '../../templates/pdf/certificate.ts'
import { checkReport, type Printed } from '../../templates/pdf/check-report.ts'
import { consentForm } from '../../templates/pdf/consent-form.ts'
import { referralSheet } from '../../templates/pdf/referral-sheet.ts'
import type { Answered, Asked, PrintJob } from './printing.ts'

/** A thread that draws, one document after the other; it knows no database, and each job brings all it needs. */
const draw = (job: PrintJob): Promise<Printed> => {
  if (job.kind === 'booklet') return booklet(job.composition, job.logo)
  if (job.kind === 'consent-form') return consentForm(job.form)
  if (job.kind === 'certificate') return certificate(job.certificate)
  return job.kind === 'referral-sheet' ? referralSheet(job.sheet) : checkReport(job.questionnaire, job.result, job.logo)
}

parentPort?.on('message', async ({ job }: Asked) => {
  const answer = await answerTo(job)
  parentPort?.postMessage(answer, 'printed' in answer ? givenAway(answer.printed) : [])
})

/** What is drawn changes hands and is not copied, unless it shares its memory with something else. */
const givenAway = ({ pdf }: Printed): ArrayBuffer[] =>
  pdf.buffer instanceof ArrayBuffer && pdf.byteLength === pdf.buffer.byteLength ? [pdf.buffer] : []

const steps = 10

/** On Linux each thread has a number of its own: those who ask for something else go before it. */
const stepBack = (): void => {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    if (thread !== process.pid) setPriority(thread, Math.min(getPriority() + steps, constants.priority.PRIORITY_LOW))
  } catch {
    // Elsewhere a thread cannot, and draws as it is.
  }
}

stepBack()

/** A document that cannot be drawn is told to whoever wants it, and does not end the thread for the others. */
const answerTo = async (job: PrintJob): Promise<Answered> => {
  try {
    return { printed: await draw(job) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
