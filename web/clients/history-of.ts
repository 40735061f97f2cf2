import { html, type TemplateResult } from 'lit'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import type { PagedRows } from '../components/paged-rows.ts'
import './client-history.ts'
import type { ClientKind, ShownClient } from './client-kind.ts'
import type { Draft } from './dispute.ts'
import type { Restoring } from './restoring.ts'
import { type Step, toldStep } from './told.ts'

type Around<Client extends ShownClient, State, Fields extends Draft> = {
  kind: ClientKind<Client, State, Fields>
  history: PagedRows<Step<State>>
  restoring: Restoring
  today: Day
  towns: readonly Named[]
  mayRestore: boolean
}

/** How what is known of a client came about, and the way back to an earlier state. */
export const historyOf = <Client extends ShownClient, State, Fields extends Draft>(
  client: Client,
  { kind, history, restoring, today, towns, mayRestore }: Around<Client, State, Fields>,
): TemplateResult => {
  const { rows, isFirst, isComplete, error } = history
  const now = kind.draftOf(client)
  return html`<lotse-client-history
    .steps=${rows.map((step) => toldStep(kind, step, now, towns))}
    .error=${error}
    .today=${today}
    ?complete=${isComplete}
    ?loading=${isFirst}
    ?mayRestore=${mayRestore}
    @more-wanted=${() => (error && rows.length === 0 ? history.reload() : history.more())}
    @restoration-wanted=${({ detail }: CustomEvent<number>) => restoring.begin(detail)}
  ></lotse-client-history>`
}
