import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Enquiry, IntoCase } from '#contract/enquiries'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { answerEnquiry, closeEnquiry, editEnquiry, recordEnquiry, reopenEnquiry, turnIntoCase } from './api.ts'
import { type EnquiryDraft, emptyEnquiry, wantedEnquiry } from './enquiry-draft.ts'
import type { EnquiryAct } from './enquiry-row.ts'

/** What is being done to enquiries: which form is open where, and what became of the attempts. */
export class EnquiryChanges implements ReactiveController {
  /** Of a new one, while it is written down. */
  draft: EnquiryDraft | undefined
  /** Where a form stands, and which. */
  open: { id: string; act: EnquiryAct } | undefined
  saving = false
  error: unknown
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
    return this.draft !== undefined && Object.values(this.draft).some((text) => text.trim() !== '')
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
    this.host.requestUpdate()
  }

  begin(id: string, act: EnquiryAct | ''): void {
    this.open = act === '' ? undefined : { id, act }
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

  async settle(enquiry: Enquiry, words: string): Promise<void> {
    const { id, version } = enquiry
    const isAnswer = this.open?.act === 'answer'
    const settled = await this.during(() => (isAnswer ? answerEnquiry : closeEnquiry)(id, version, words))
    if (!settled) return
    const said = isAnswer ? msg('Als beantwortet abgelegt.') : msg('Die Anfrage ist geschlossen.')
    showMessage(said, { undo: () => this.reopen(enquiry) })
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
      await reopenEnquiry(id)
      showMessage(msg('Die Anfrage ist wieder offen.'))
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
