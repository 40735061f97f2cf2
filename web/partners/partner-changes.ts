import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Partner } from '#contract/partners'
import { ApiError, newId } from '../api.ts'
import { showError, showMessage } from '../components/message.ts'
import { bringBackPartner, editPartner, recordPartner, retirePartner, unverifyPartner, verifyPartner } from './api.ts'
import { draftOfPartner, editOfPartner, emptyPartner, type PartnerDraft } from './partner-draft.ts'

/** What is being done to a partner: what stands in the form, and what became of the attempts. */
export class PartnerChanges implements ReactiveController {
  draft: PartnerDraft | undefined
  saving = false
  error: unknown
  message = ''
  private begun = ''
  private version = 0
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  private newId = newId()
  private readonly host: ReactiveControllerHost
  private readonly reload: () => Promise<unknown>

  constructor(host: ReactiveControllerHost, reload: () => Promise<unknown>) {
    this.host = host
    this.reload = reload
    host.addController(this)
  }

  hostDisconnected(): void {
    this.leave()
  }

  /** Whether leaving would lose something. */
  get isTyped(): boolean {
    return this.draft !== undefined && JSON.stringify(this.draft) !== this.begun
  }

  begin(partner: Partner | null): void {
    this.draft = partner ? draftOfPartner(partner) : emptyPartner()
    this.begun = JSON.stringify(this.draft)
    this.version = partner?.version ?? 0
    this.newId = newId()
    this.error = undefined
    this.host.requestUpdate()
  }

  edit(draft: PartnerDraft): void {
    this.draft = draft
    this.host.requestUpdate()
  }

  leave(): void {
    this.draft = undefined
    this.error = undefined
    this.host.requestUpdate()
  }

  /** What is there now; nothing where it was refused: why stands in the form. */
  async save(partner: Partner | null): Promise<Partner | undefined> {
    const { draft } = this
    if (!draft) return undefined
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const edit = editOfPartner(draft)
      const saved = partner
        ? await editPartner(partner.id, this.version, edit)
        : await recordPartner({ id: this.newId, ...edit })
      this.leave()
      showMessage(msg('Gespeichert.'))
      await this.reload()
      return saved
    } catch (error) {
      this.take(error)
      return undefined
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }

  private take(error: unknown): void {
    this.error = error
    this.message = ''
    if (!(error instanceof ApiError) || error.status !== 412) return
    this.version = (error.current as Partner).version
    this.message = msg(
      'Inzwischen hat jemand anders gespeichert. Was Sie geschrieben haben, steht noch hier: „Speichern“ nimmt Ihre Fassung, „Abbrechen“ zeigt die andere.',
    )
    void this.reload()
  }

  verify = ({ id, version }: Partner): Promise<void> =>
    this.act(
      () => verifyPartner(id, version),
      msg('Als heute geprüft vermerkt.'),
      () => unverifyPartner(id),
    )

  retire = ({ id, version }: Partner): Promise<void> =>
    this.act(
      () => retirePartner(id, version),
      msg('Abgelegt. Der Partner wird nirgends mehr angeboten.'),
      () => bringBackPartner(id),
    )

  bringBack = ({ id }: Partner): Promise<void> => this.act(() => bringBackPartner(id), msg('Wieder im Verzeichnis.'))

  /** Whatever becomes of it, what is there now is loaded. */
  private async act(work: () => Promise<unknown>, words: string, undo?: () => Promise<unknown>): Promise<void> {
    try {
      await work()
      showMessage(words, undo ? { undo: async () => void (await undo().then(this.reload)) } : {})
    } catch (error) {
      showError(error)
    }
    await this.reload()
  }
}
