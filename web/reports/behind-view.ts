import { consume } from '@lit/context'
import { msg } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Behind, BehindRow } from '#contract/reports'
import { partOf, searchOf } from '../app/navigation.ts'
import { OnRecorded } from '../app/on-recorded.ts'
import { meContext } from '../app/session.ts'
import { checkAddress } from '../checks/check-address.ts'
import { clientName } from '../components/client-name.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { fetchBehind, type Question } from './api.ts'
import { questionOf } from './doors.ts'
import { fetchLineWord } from './line-word.ts'
import { backToReport } from './list-frame.ts'
import { listStyles } from './list-styles.ts'
import { listRule, listTitle, reasonOf } from './words.ts'

/** Exactly the rows behind a figure (rule 10), each with why it counts. */
@customElement('lotse-behind-view')
export class BehindView extends LitElement {
  static override styles = [shared, listStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  /** With its question: a step from list to list keeps this element, and the words must be those of the rows. */
  private readonly list = new Task(this, {
    task: async ([quarter, search], { signal }): Promise<List> => {
      const question = questionOf(quarter, search)
      const [behind, line] = await Promise.all([fetchBehind(question, signal), fetchLineWord(question, signal)])
      return { question, behind, line }
    },
    args: () => [this.quarter, searchOf(this.location)] as const,
  })

  constructor() {
    super()
    new OnRecorded(this, () => void this.list.run())
  }

  override render() {
    const { value } = this.list
    return html`<div class="page">
      ${backToReport(this.quarter)}
      <h1>${value ? this.heading(value) : msg('Liste zur Zahl')}</h1>
      ${loaded(this.list, renderList)}
    </div>`
  }

  private get quarter(): string {
    return partOf(this.location, 'quarter')
  }

  private heading({ question, behind, line }: List): string {
    const { centre, today } = this.me
    return listTitle(question, { countingStart: centre.foundedOn, to: today }, behind.total, line)
  }
}

type List = { question: Question; behind: Behind; line: string | undefined }

const renderList = ({ question, behind: { rows } }: List) => {
  if (rows.length === 0) {
    return html`<lotse-empty>${msg('Hier zählt noch niemand. Sobald sich das ändert, stehen die Zeilen hier.')}</lotse-empty>`
  }
  return html`<p class="sub rule">${listRule(question)}</p>
    <ul class="rows opening">
      ${rows.map((row) => renderRow(row, question))}
    </ul>`
}

const renderRow = (row: BehindRow, question: Question) => {
  if (row.client === null) return renderHidden(row)
  const name = clientName(row.client)
  const door = doorOf(row)
  return html`<li class=${door ? nothing : 'plain'}>
    <lotse-target-group form="glyph" .group=${row.targetGroup}></lotse-target-group>
    ${door ? html`<a class="whole name" href=${door}>${name}</a>` : html`<span class="name">${name}</span>`}
    <span class="why q">${reasonOf(row, question)}</span>
    <span class="number meta nw">${row.case?.name}</span>
  </li>`
}

/** Where what counts stands: in a check, or in a case. */
const doorOf = ({ checkId, case: caseFile }: BehindRow): string | undefined => {
  if (checkId) return checkAddress(checkId)
  return caseFile ? `/faelle/${caseFile.id}` : undefined
}

/** It counts, and that is all that may be known here. */
const renderHidden = ({ targetGroup }: BehindRow) =>
  html`<li class="plain">
    <lotse-target-group form="glyph" .group=${targetGroup}></lotse-target-group>
    <span class="q">${icon('lock')} ${msg('geschützt')}</span>
    <span class="why q">${msg('Zählt mit; wer es ist, bleibt vertraulich.')}</span>
  </li>`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-behind-view': BehindView
  }
}
