import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { fitName } from '#rules/files'
import { largestDocument } from '#terms/documents'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showMessage } from '../components/message.ts'
import { sendFile } from './api.ts'

/** A file on its way: it waits for its turn, goes, or could not go and waits for somebody to say what now. */
export type Sending = {
  id: string
  caseId: string
  title: string
  bytes: number
  sent: number
  state: 'waiting' | 'going' | 'failed'
  error: unknown
  /** Sending the same once more may help. */
  mayRetry: boolean
}

type Own = Sending & { content: File; cancelling: AbortController }

const atOnce = 2

let onTheirWay: Own[] = []
const listeners = new Set<() => void>()

/** What is on its way to a case, also while somebody looks at another page. */
export class Sendings implements ReactiveController {
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    listeners.add(this.changed)
  }

  hostDisconnected(): void {
    listeners.delete(this.changed)
  }

  of(caseId: string): readonly Sending[] {
    return onTheirWay.filter((one) => one.caseId === caseId)
  }

  add(caseId: string, files: readonly File[]): void {
    onTheirWay = [...onTheirWay, ...files.map((content) => sendingOf(caseId, content))]
    goOn()
  }

  /** Under the same id: where the answer alone was lost, it is there already, and once. */
  retry(id: string): void {
    change(id, { state: 'waiting', sent: 0, error: undefined })
    goOn()
  }

  cancel(id: string): void {
    const found = onTheirWay.find((one) => one.id === id)
    forget(id)
    found?.cancelling.abort()
    // It may have arrived all the same.
    if (found?.state === 'going') announceRecorded()
    goOn()
  }

  private readonly changed = () => this.host.requestUpdate()
}

/** What can be said here need not be sent. */
const sendingOf = (caseId: string, content: File): Own => {
  const code = content.size === 0 ? 'document_empty' : content.size > largestDocument ? 'document_too_large' : null
  return {
    id: newId(),
    caseId,
    title: fitName(content.name),
    bytes: content.size,
    sent: 0,
    state: code === null ? 'waiting' : 'failed',
    error: code === null ? undefined : new ApiError({ status: 422, code }),
    mayRetry: false,
    content,
    cancelling: new AbortController(),
  }
}

const goOn = (): void => {
  const free = atOnce - onTheirWay.filter(({ state }) => state === 'going').length
  const next = onTheirWay.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))
  for (const one of next) {
    change(one.id, { state: 'going' })
    void send(one)
  }
  tell()
}

const send = async (one: Own): Promise<void> => {
  const { signal } = one.cancelling
  try {
    const { title } = await sendFile(one, { signal, sent: (sent) => change(one.id, { sent }) })
    forget(one.id)
    announceRecorded()
    showMessage(msg(str`Abgelegt: ${title}`))
  } catch (error) {
    if (signal.aborted) return
    const mayRetry = !(error instanceof ApiError) || error.status === 0 || error.status >= 500 || error.status === 429
    change(one.id, { state: 'failed', error, mayRetry })
  }
  goOn()
}

const change = (id: string, changed: Partial<Sending>): void => {
  onTheirWay = onTheirWay.map((one) => (one.id === id ? { ...one, ...changed } : one))
  tell()
}

const forget = (id: string): void => {
  onTheirWay = onTheirWay.filter((one) => one.id !== id)
  tell()
}

const tell = (): void => {
  for (const changed of listeners) changed()
}

/** What found no connection goes on by itself. */
window.addEventListener('online', () => {
  for (const { id, error } of onTheirWay) {
    if (error instanceof ApiError && error.status === 0) change(id, { state: 'waiting', sent: 0, error: undefined })
  }
  goOn()
})

/** To close the tab is to lose what has not arrived. */
window.addEventListener('beforeunload', (event) => {
  if (onTheirWay.some(({ state }) => state !== 'failed')) event.preventDefault()
})
