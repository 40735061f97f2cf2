import { msg, str } from '@lit/localize'
import type { ReactiveControllerHost } from 'lit'
import type { PersonEdit } from '#contract/people'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { editPerson, fetchPerson } from '../people/api.ts'

export type FactRecorded = {
  /** What it is called. */
  label: string
  edit: Pick<PersonEdit, 'originGroup' | 'household' | 'hasCar' | 'hasFamilyAbroad' | 'hasForeignDegree' | 'movingOn'>
}

/** Records an answer on the person while their package is put together, and takes it back. */
export class RecordingFacts {
  saving = false
  private readonly host: ReactiveControllerHost
  private readonly recorded: () => void

  constructor(host: ReactiveControllerHost, recorded: () => void) {
    this.host = host
    this.recorded = recorded
  }

  async record(personId: string, { label, edit }: FactRecorded): Promise<void> {
    this.become(true)
    try {
      await this.send(personId, edit)
      const nothing = Object.fromEntries(Object.keys(edit).map((field) => [field, null]))
      const undo = () => this.send(personId, nothing)
      showMessage(msg(str`Bei der Person erfasst: ${label}.`), { undo })
    } catch (error) {
      showError(error)
    }
    this.become(false)
  }

  /** Over whatever the person is by now: an answer to one question takes nothing else back. */
  private async send(personId: string, edit: PersonEdit): Promise<void> {
    const { id, version } = await fetchPerson(personId, AbortSignal.timeout(40_000))
    await editPerson(id, version, edit)
    announceRecorded()
    this.recorded()
  }

  private become(saving: boolean): void {
    this.saving = saving
    this.host.requestUpdate()
  }
}
