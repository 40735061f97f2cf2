import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import { partOf, searchOf } from '../app/navigation.ts'
import { meContext } from '../app/session.ts'
import { count } from '../components/format.ts'
import { loaded } from '../components/states.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { fetchPseudonyms, type Question, type PseudonymousRow as Row } from './api.ts'
import { checkNouns, isOfChecks } from './check-words.ts'
import { questionBehindPseudonyms } from './doors.ts'
import { backToReport } from './list-frame.ts'
import { listStyles } from './list-styles.ts'
import { listTitle } from './words.ts'

/** What the auditor sees behind a figure: tokens, groups, and how often each counts; no name and no text. */
@customElement('lotse-pseudonyms-view')
export class PseudonymsView extends LitElement {
  static override styles = [shared, listStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me

  private readonly list = new Task(this, {
    task: ([quarter, search], { signal }) => fetchPseudonyms(questionBehindPseudonyms(quarter, search), signal),
    args: () => [this.quarter, searchOf(this.location)] as const,
  })

  override render() {
    const { value } = this.list
    return html`<div class="page">
      ${backToReport(this.quarter)}
      <h1>${value ? this.heading(this.rowsOf(value)) : msg('Liste zur Zahl')}</h1>
      ${loaded(this.list, (list) => renderList(this.rowsOf(list), this.question))}
    </div>`
  }

  private get quarter(): string {
    return partOf(this.location, 'quarter')
  }

  private get question(): Question {
    return questionBehindPseudonyms(this.quarter, searchOf(this.location))
  }

  private rowsOf(rows: Row[]): Row[] {
    const { group } = this.question
    if (!group) return rows
    const groups = group === 'returneeAndDomestic' ? ['returnee', 'domestic'] : [group]
    return rows.filter(({ targetGroup }) => groups.includes(targetGroup))
  }

  private heading(rows: Row[]): string {
    const { centre, today } = this.me
    const number = this.question.of === 'group' ? rows.length : timesIn(rows)
    return listTitle(this.question, { countingStart: centre.foundedOn, to: today }, number)
  }
}

const timesIn = (rows: Row[]): number => rows.reduce((sum, { times }) => sum + times, 0)

const renderList = (rows: Row[], question: Question) => {
  if (rows.length === 0) return html`<lotse-empty>${msg('Hier zählt niemand.')}</lotse-empty>`
  return html`<p class="sub rule">
      ${
        isOfChecks(question.of)
          ? msg(
              'Unter Pseudonym: dieselbe Organisation hat in jedem Quartal dieselbe Kennung. Jede steht einmal da, mit der Zahl dessen, was bei ihr zählt.',
            )
          : msg(
              'Unter Pseudonym: derselbe Klient hat in jedem Quartal dieselbe Kennung. Jeder steht einmal da, mit der Zahl seiner Beratungen im Quartal.',
            )
      }
    </p>
    <ul class="rows tokens">
      ${rows.map((row) => renderRow(row, question))}
    </ul>`
}

const renderRow = ({ token, targetGroup, times }: Row, { of }: Question) =>
  html`<li>
    <span class="token">${token}</span>
    <lotse-target-group class="group" .group=${targetGroup}></lotse-target-group>
    <span class="number nw">${isOfChecks(of) ? timesOf(checkNouns[of](), times) : consultationWords(times)}</span>
  </li>`

const timesOf = ([one, many]: [string, string], times: number): string => `${count(times)} ${times === 1 ? one : many}`

const consultationWords = (times: number): string =>
  times === 1 ? msg('1 Beratung') : msg(str`${count(times)} Beratungen`)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-pseudonyms-view': PseudonymsView
  }
}
