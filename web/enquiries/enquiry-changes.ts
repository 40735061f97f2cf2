import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Answer, Closing, Enquiry, IntoCase } from '#contract/enquiries'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import {
  answerEnquiry,
  closeEnquiry,
  editEnquiry,
  eraseEnquiry,
  recordEnquiry,
  reopenEnquiry,
  turnIntoCase,
} from './api.ts'
import { type EnquiryDraft, emptyEnquiry, isBegun, wantedEnquiry } from './enquiry-draft.ts'
import type { EnquiryAct } from './enquiry-row.ts'

/** What is being done to enquiries: which form is open where, and what became of the attempts. */
export class EnquiryChanges implements ReactiveController {
  /** Of a new one, while it is written down. */
  draft: EnquiryDraft | undefined
  /** Where a form stands, and which. */
  open: { id: string; act: EnquiryAct } | undefined
  saving = false
  error: unknown
  /** In the form that stands at an enquiry. */
  private hasWords = false
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private newId = newId()
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  /** Whether leaving would lose something. */
  get isTyped(): boolean {
    return this.hasWords || (this.draft !== undefined && isBegun(this.draft))
  }

  noteTyped(hasWords: boolean): void {
    this.hasWords = hasWords
  }

  write(draft: EnquiryDraft = emptyEnquiry()): void {
    if (!this.draft) this.newId = newId()
    this.draft = draft
    this.open = undefined
    this.host.requestUpdate()
  }

  leave(): void {
    this.draft = undefined
    this.open = undefined
    this.error = undefined
    this.hasWords = false
    this.host.requestUpdate()
  }

  begin(id: string, act: EnquiryAct | ''): void {
    this.open = act === '' ? undefined : { id, act }
    this.hasWords = false
    this.error = undefined
    this.host.requestUpdate()
  }

  async record(): Promise<boolean> {
    const wanted = this.draft && wantedEnquiry(this.draft, this.newId)
    if (!wanted) return false
    const recorded = await this.during(() => recordEnquiry(wanted))
    if (recorded) showMessage(msg('Anfrage aufgeschrieben.'))
    return recorded !== undefined
  }

  async answer(enquiry: Enquiry, answer: Answer): Promise<void> {
    const settled = await this.during(() => answerEnquiry(enquiry.id, enquiry.version, answer))
    if (!settled) return
    const said = answer.mailIn ? msg('Die Antwort ist unterwegs.') : msg('Als beantwortet abgelegt.')
    showMessage(said, { undo: () => this.reopen(enquiry) })
  }

  async close(enquiry: Enquiry, closing: Closing): Promise<void> {
    const settled = await this.during(() => closeEnquiry(enquiry.id, enquiry.version, closing))
    if (settled) showMessage(msg('Die Anfrage ist geschlossen.'), { undo: () => this.reopen(enquiry) })
  }

  async erase({ id, version }: Enquiry): Promise<void> {
    const erased = await this.during(() => eraseEnquiry(id, version))
    if (erased) showMessage(msg('Die Angaben sind gelöscht.'))
  }

  async turn({ id, version }: Enquiry, wanted: IntoCase): Promise<Enquiry | undefined> {
    const turned = await this.during(() => turnIntoCase(id, version, wanted))
    if (turned?.case) showMessage(msg(str`Aus der Anfrage ist Fall ${turned.case.name} geworden.`))
    return turned
  }

  async assign({ id, version, assignedTo }: Enquiry, to: string | null): Promise<void> {
    try {
      const assigned = await editEnquiry(id, version, { assignedToId: to })
      const name = assigned.assignedTo?.name
      showMessage(name ? msg(str`Die Anfrage liegt jetzt bei ${name}.`) : msg('Die Anfrage liegt wieder bei allen.'), {
        undo: () =>
          editEnquiry(id, assigned.version, { assignedToId: assignedTo?.id ?? null }).then(
            () => void announceRecorded(),
          ),
      })
    } catch (error) {
      showError(error)
    }
    announceRecorded()
  }

  async reopen({ id }: Enquiry): Promise<void> {
    try {
      const { mail } = await reopenEnquiry(id)
      const isGone = mail?.state === 'sent' || mail?.state === 'sending'
      showMessage(
        isGone
          ? msg('Die Anfrage ist wieder offen. Die E-Mail war schon gesendet.')
          : msg('Die Anfrage ist wieder offen.'),
      )
    } catch (error) {
      showError(error)
    }
    announceRecorded()
  }

  /** What came of it; nothing where it was refused: why stands in the form. What is there now is loaded either way. */
  private async during(work: () => Promise<Enquiry>): Promise<Enquiry | undefined> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const done = await work()
      this.leave()
      announceRecorded()
      return done
    } catch (error) {
      this.error = error
      if (error instanceof ApiError && error.status === 412) announceRecorded()
      return undefined
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }
}
