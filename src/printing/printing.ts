import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Printed } from '../../templates/pdf/check-report.ts'
import type { PrintedLogo } from '../../templates/pdf/logo.ts'
import type { Questionnaire, Result } from '../checks/contract.ts'
import { Refusal } from '../errors.ts'
import type { Certificate } from '../events/contract.ts'
import type { Composition } from '../packages/contract.ts'
import type { ConsentForm } from '../referrals/contract.ts'
import type { ReferralSheet } from '../referrals/terms.ts'

/**
 * Same result, same logo: same bytes. Drawn in a thread of its own, so that whoever asks for something else meanwhile is answered. Throws
 * `too_much_to_print` where too many wait.
 */
export const printCheckReport = (
  questionnaire: Questionnaire,
  result: Result,
  logo: PrintedLogo | null = null,
): Promise<Printed> => print({ kind: 'check-report', questionnaire, result, logo }, 'now')

/** `in turn`: one of many, such as a group's, before which goes whatever somebody waits for; `signal` takes it back. */
export const printBooklet = (
  composition: Composition,
  { when = 'now', signal, logo = null }: Asking = {},
): Promise<Printed> => print({ kind: 'booklet', composition, logo }, when, signal)

/** Of what was agreed, and of nothing else. */
export const printReferralSheet = (sheet: ReferralSheet): Promise<Printed> =>
  print({ kind: 'referral-sheet', sheet }, 'now')

/** Of the text a client is asked to sign. */
export const printConsentForm = (form: ConsentForm): Promise<Printed> => print({ kind: 'consent-form', form }, 'now')

/** Same certificate, same bytes. */
export const printCertificate = (certificate: Certificate): Promise<Printed> =>
  print({ kind: 'certificate', certificate }, 'now')

type When = 'now' | 'in turn'
type Asking = { when?: When; signal?: AbortSignal; logo?: PrintedLogo | null }

/** What a thread is asked and answers, one after the other. */
export type PrintJob =
  | { kind: 'check-report'; questionnaire: Questionnaire; result: Result; logo: PrintedLogo | null }
  | { kind: 'booklet'; composition: Composition; logo: PrintedLogo | null }
  | { kind: 'referral-sheet'; sheet: ReferralSheet }
  | { kind: 'consent-form'; form: ConsentForm }
  | { kind: 'certificate'; certificate: Certificate }
export type Asked = { job: PrintJob }
export type Answered = { printed: Printed } | { failure: string }

type Waiting = { job: PrintJob; done: (printed: Printed) => void; failed: (error: Error) => void }
type Printer = { worker: Worker; drawing: Waiting | null }

const waiting: Record<When, Waiting[]> = { now: [], 'in turn': [] }
const printers: Printer[] = []

/** One processor is left for those who ask for something else. */
const mostPrinters = availableParallelism() > 3 ? 2 : 1

/** Whoever came next would wait longer than anybody does; and what waits is kept in memory. */
export const mostWaiting = 24
const againAfterSeconds = 5

const print = (job: PrintJob, when: When, signal?: AbortSignal): Promise<Printed> =>
  new Promise((done, failed) => {
    if (signal?.aborted) return failed(takenBack())
    if (waiting[when].length >= mostWaiting) return failed(tooMuch())
    const takeBackNow = () => takeBack(one, when)
    /** The signal outlives it, and would keep what it prints. */
    const over = <Value>(tell: (value: Value) => void) => {
      return (value: Value) => {
        signal?.removeEventListener('abort', takeBackNow)
        tell(value)
      }
    }
    const one = { job, done: over(done), failed: over(failed) }
    waiting[when].push(one)
    signal?.addEventListener('abort', takeBackNow)
    goOn()
  })

const tooMuch = () => new Refusal(503, 'too_much_to_print', { retryAfter: againAfterSeconds })

const takenBack = () => new Error('Taken back before it was printed')

/** What is being drawn already is drawn to its end; nobody hears of it. */
const takeBack = (one: Waiting, when: When): void => {
  const at = waiting[when].indexOf(one)
  if (at >= 0) waiting[when].splice(at, 1)
  one.failed(takenBack())
}

const goOn = (): void => {
  while (waiting.now.length + waiting['in turn'].length > 0) {
    const printer = printers.find(({ drawing }) => drawing === null) ?? anotherPrinter()
    if (!printer) return
    const next = waiting.now.shift() ?? waiting['in turn'].shift()
    if (!next) return
    printer.drawing = next
    // Only while somebody waits does it keep the process from ending.
    printer.worker.ref()
    printer.worker.postMessage({ job: next.job } satisfies Asked)
  }
}

const anotherPrinter = (): Printer | undefined => {
  if (printers.length >= mostPrinters) return undefined
  const printer = startPrinter()
  printers.push(printer)
  return printer
}

/** A thread of Node 20 does not inherit how TypeScript is read. */
const begin = `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => {
  register()
  return import('${new URL('./printer.ts', import.meta.url)}')
})`

/** With room for what one document leaves behind, so that it is cleared away after it and not all the time. */
const startPrinter = (): Printer => {
  const worker = new Worker(begin, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: 128 } })
  const printer: Printer = { worker, drawing: null }
  const answer = (heard: Answered): void => {
    const { drawing } = printer
    printer.drawing = null
    worker.unref()
    if ('printed' in heard) drawing?.done(heard.printed)
    else drawing?.failed(new Error(heard.failure))
    goOn()
  }
  /** What it was drawing is lost; whatever waits goes to a new one. */
  const giveUp = (error: Error): void => {
    const at = printers.indexOf(printer)
    if (at < 0) return
    printers.splice(at, 1)
    printer.drawing?.failed(error)
    goOn()
  }
  worker.on('message', answer)
  worker.on('error', giveUp)
  worker.on('exit', (code) => giveUp(new Error(`The printing thread ended (${code})`)))
  return printer
}
