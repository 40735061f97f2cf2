import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Printed } from '../../templates/pdf/check-report.ts'
import type { Questionnaire, Result } from '../checks/contract.ts'
import type { Certificate } from '../events/contract.ts'
import type { Composition } from '../packages/contract.ts'

/** Same result, same bytes. Drawn in a thread of its own, so that whoever asks for something else meanwhile is answered. */
export const printCheckReport = (questionnaire: Questionnaire, result: Result): Promise<Printed> =>
  print({ kind: 'check-report', questionnaire, result }, 'now')

/** `in turn`: one of many, such as a group's, before which goes whatever somebody waits for; `signal` takes it back. */
export const printBooklet = (composition: Composition, { when = 'now', signal }: Asking = {}): Promise<Printed> =>
  print({ kind: 'booklet', composition }, when, signal)

/** Same certificate, same bytes. */
export const printCertificate = (certificate: Certificate): Promise<Printed> =>
  print({ kind: 'certificate', certificate }, 'now')

type When = 'now' | 'in turn'
type Asking = { when?: When; signal?: AbortSignal }

/** What a thread is asked and answers, one after the other. */
export type PrintJob =
  | { kind: 'check-report'; questionnaire: Questionnaire; result: Result }
  | { kind: 'booklet'; composition: Composition }
  | { kind: 'certificate'; certificate: Certificate }
export type Asked = { job: PrintJob }
export type Answered = { printed: Printed } | { failure: string }

type Waiting = { job: PrintJob; done: (printed: Printed) => void; failed: (error: Error) => void }
type Printer = { worker: Worker; drawing: Waiting | null }

const waiting: Record<When, Waiting[]> = { now: [], 'in turn': [] }
const printers: Printer[] = []

/** One processor is left for those who ask for something else. */
const mostPrinters = availableParallelism() > 3 ? 2 : 1

const print = (job: PrintJob, when: When, signal?: AbortSignal): Promise<Printed> =>
  new Promise((done, failed) => {
    if (signal?.aborted) return failed(takenBack())
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
