import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Me } from '#contract/accounts'
import type { CaseFile, PossibleReaders } from '#contract/cases'
import { announceRecorded } from '../app/events.ts'
import { mayDo } from '../app/session.ts'
import { showMessage } from '../components/message.ts'
import { fetchPossibleReaders, liftRestriction, restrictCase } from './api.ts'

/** By its lead or the coordinator, as the server has it. */
export const mayRestrict = ({ lead }: CaseFile, me: Me): boolean =>
  mayDo(me, 'restrict everyone’s cases') || (mayDo(me, 'restrict cases') && lead.id === me.counsellor?.id)

type Case = Pick<CaseFile, 'id' | 'version' | 'restriction'>

/** Who may know of a case: whom one can choose, and what became of choosing. */
export class Restricting implements ReactiveController {
  possible: PossibleReaders | undefined
  saving = false
  error: unknown
  private readonly host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.error = undefined
  }

  /** Anew each time: colleagues come and go. */
  async load(): Promise<void> {
    this.error = undefined
    this.possible = await fetchPossibleReaders().catch((error: unknown) => {
      this.error = error
      return undefined
    })
    this.host.requestUpdate()
  }

  /** Restricts the case to these readers; null opens it to everybody. Whether it went well; if not, why stands in the dialog. */
  async choose(before: Case, readerIds: string[] | null): Promise<boolean> {
    this.saving = true
    this.error = undefined
    this.host.requestUpdate()
    try {
      const after = await sent(before, readerIds)
      announceRecorded()
      showMessage(wordsFor(before, readerIds), { undo: () => takeBack(after, before) })
      return true
    } catch (error) {
      this.error = error
      announceRecorded()
      return false
    } finally {
      this.saving = false
      this.host.requestUpdate()
    }
  }
}

const sent = ({ id, version }: Case, readerIds: string[] | null): Promise<CaseFile> =>
  readerIds === null ? liftRestriction(id, version) : restrictCase(id, version, { readerIds })

const wordsFor = ({ restriction }: Case, readerIds: string[] | null): string => {
  if (readerIds === null) return msg('Der Fall ist nicht mehr geschützt: Alle, die beraten, sehen ihn.')
  return restriction ? msg('Geändert, wer den Fall sieht.') : msg('Der Fall ist geschützt.')
}

const takeBack = async ({ id, version }: CaseFile, { restriction }: Case): Promise<void> => {
  await sent({ id, version, restriction }, restriction?.readers.map((reader) => reader.id) ?? null)
  announceRecorded()
  showMessage(msg('Es ist wieder wie zuvor.'))
}
