import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { PseudonymousList } from '#contract/reports'
import { partOf, searchOf } from '../app/navigation.ts'
import { meContext } from '../app/session.ts'
import { count } from '../components/format.ts'
import { loaded } from '../components/states.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { fetchPseudonyms, type Question } from './api.ts'
import { questionBehindPseudonyms } from './doors.ts'
import { backToReport } from './list-frame.ts'
import { listStyles } from './list-styles.ts'
import { listTitle } from './words.ts'

type Row = PseudonymousList['rows'][number]

/** What the auditor sees behind a figure: tokens, groups, and how many consultations; no name and no text. */
@customElement('lotse-pseudonyms-view')
export class PseudonymsView extends LitElement {
  static override styles = [shared, listStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly list = new Task(this, {
    task: ([quarter], { signal }) => fetchPseudonyms(quarter, signal),
    args: () => [this.quarter] as const,
  })

  override render() {
    const { value } = this.list
    return html`<div class="page">
      ${backToReport(this.quarter)}
      <h1>${value ? this.heading(this.rowsOf(value)) : msg('Liste zur Zahl')}</h1>
      ${loaded(this.list, (list) => renderList(this.rowsOf(list)))}
    </div>`
  }

  private get quarter(): string {
    return partOf(this.location, 'quarter')
  }

  private get question(): Question {
    return questionBehindPseudonyms(this.quarter, searchOf(this.location))
  }

  private rowsOf({ rows }: PseudonymousList): Row[] {
    const { group } = this.question
    if (!group) return rows
    const groups = group === 'returneeAndDomestic' ? ['returnee', 'domestic'] : [group]
    return rows.filter(({ targetGroup }) => groups.includes(targetGroup))
  }

  private heading(rows: Row[]): string {
    const { centre, today } = this.me
    const number = this.question.of === 'group' ? rows.length : consultationsIn(rows)
    return listTitle(this.question, { countingStart: centre.foundedOn, to: today }, number)
  }
}

const consultationsIn = (rows: Row[]): number => rows.reduce((sum, { consultations }) => sum + consultations, 0)

const renderList = (rows: Row[]) => {
  if (rows.length === 0) return html`<lotse-empty>${msg('Hier zählt niemand.')}</lotse-empty>`
  return html`<p class="sub rule">
      ${msg('Unter Pseudonym: derselbe Klient hat in jedem Quartal dieselbe Kennung. Jeder steht einmal da, mit der Zahl seiner Beratungen im Quartal.')}
    </p>
    <ul class="rows tokens">
      ${rows.map(renderRow)}
    </ul>`
}

const renderRow = ({ token, targetGroup, consultations }: Row) =>
  html`<li>
    <span class="token">${token}</span>
    <lotse-target-group class="group" .group=${targetGroup}></lotse-target-group>
    <span class="number nw">
      ${consultations === 1 ? msg('1 Beratung') : msg(str`${count(consultations)} Beratungen`)}
    </span>
  </li>`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-pseudonyms-view': PseudonymsView
  }
}
