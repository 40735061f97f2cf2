import { msg, str } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Day } from '#rules/calendar'
import { newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { goTo } from '../app/navigation.ts'
import { openCase } from '../cases/api.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { showError, showMessage } from '../components/message.ts'

/** Opens a case and goes there. The key is kept until it is answered for: pressed again, no second case is opened. */
export class OpeningCase implements ReactiveController {
  saving = false
  private readonly host: ReactiveControllerHost
  private readonly keys = new Map<string, string>()

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.keys.clear()
  }

  async open(client: { personId?: string; organisationId?: string }, openedOn: Day): Promise<void> {
    const of = `${client.personId ?? client.organisationId} ${openedOn}`
    const id = this.keys.get(of) ?? newId()
    this.keys.set(of, id)
    this.saving = true
    this.host.requestUpdate()
    try {
      const { number } = await openCase({ id, ...client, openedOn })
      this.keys.delete(of)
      announceRecorded()
      showMessage(msg(str`Fall ${number} ist eröffnet.`))
      goTo(caseAddress(id))
    } catch (error) {
      showError(error)
    }
    this.saving = false
    this.host.requestUpdate()
  }
}
