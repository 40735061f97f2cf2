import { html, type TemplateResult } from 'lit'
import type { Named } from '#contract/http'
import type { ClientKind, ShownClient } from './client-kind.ts'
import type { Draft } from './dispute.ts'
import './restoration-dialog.ts'
import type { Restoring } from './restoring.ts'
import { type Step, toldChanges } from './told.ts'

type Around<Client extends ShownClient, State, Fields extends Draft> = {
  kind: ClientKind<Client, State, Fields>
  restoring: Restoring
  /** Of the history, latest first. */
  steps: readonly Step<State>[]
  towns: readonly Named[]
}

/** The question before a client goes back to an earlier state: what that changes. */
export const restorationOf = <Client extends ShownClient, State, Fields extends Draft>(
  client: Client,
  { kind, restoring, steps, towns }: Around<Client, State, Fields>,
): TemplateResult => {
  const step = steps.find(({ id }) => id === restoring.step)
  const then = step && kind.draftOf(step.state)
  return html`<lotse-restoration-dialog
    ?opened=${step !== undefined}
    .changes=${then ? toldChanges(kind.told, kind.draftOf(client), then, towns) : []}
    .consequence=${step ? kind.consequenceOf(client, step.state) : ''}
    .error=${restoring.error}
    ?saving=${restoring.saving}
    @restoration-confirmed=${() => restoring.confirm(client, steps[0]?.id)}
    @left=${() => restoring.leave()}
  ></lotse-restoration-dialog>`
}
