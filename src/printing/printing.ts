import { Worker } from 'node:worker_threads'
import type { Printed } from '../../templates/pdf/check-report.ts'
import type { Questionnaire, Result } from '../checks/contract.ts'

/** Same result, same bytes. Drawn in a thread of its own, so that whoever asks for something else meanwhile is answered. */
export const printCheckReport = (questionnaire: Questionnaire, result: Result): Promise<Printed> =>
  print({ kind: 'check-report', questionnaire, result })

/** What the thread is asked and answers; `number` tells which answer is whose. */
export type PrintJob = { kind: 'check-report'; questionnaire: Questionnaire; result: Result }
export type Asked = { number: number; job: PrintJob }
export type Answered = { number: number } & ({ printed: Printed } | { failure: string })

type Waiting = { done: (printed: Printed) => void; failed: (error: Error) => void }

let printer: { worker: Worker; waiting: Map<number, Waiting> } | undefined
let asked = 0

const print = (job: PrintJob): Promise<Printed> =>
  new Promise((done, failed) => {
    printer ??= startPrinter()
    const { worker, waiting } = printer
    asked += 1
    waiting.set(asked, { done, failed })
    // Only while somebody waits does it keep the process from ending.
    worker.ref()
    worker.postMessage({ number: asked, job } satisfies Asked)
  })

/** A thread of Node 20 does not inherit how TypeScript is read. */
const begin = `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => {
  register()
  return import('${new URL('./printer.ts', import.meta.url)}')
})`

/** With room for what one document leaves behind, so that it is cleared away after it and not all the time. */
const startPrinter = () => {
  const worker = new Worker(begin, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: 128 } })
  const waiting = new Map<number, Waiting>()
  const answer = (heard: Answered): void => {
    const { done, failed } = waiting.get(heard.number) ?? {}
    waiting.delete(heard.number)
    if (waiting.size === 0) worker.unref()
    if ('printed' in heard) done?.(heard.printed)
    else failed?.(new Error(heard.failure))
  }
  /** Whatever it was given is lost; the next job gets a new one. */
  const giveUp = (error: Error): void => {
    if (printer?.worker === worker) printer = undefined
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }
  worker.on('message', answer)
  worker.on('error', giveUp)
  worker.on('exit', (code) => giveUp(new Error(`The printing thread ended (${code})`)))
  return { worker, waiting }
}
