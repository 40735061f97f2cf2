import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CheckResults } from '#contract/invitations'
import { language } from '../app/locale.ts'
import { partOf } from '../app/navigation.ts'
import { answerWords } from '../check/answer-words.ts'
import { statementsIn } from '../check/fields.ts'
import '../check/profile.ts'
import '../check/result-details.ts'
import '../check/urgent-steps.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { longDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { isMissing, loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { fetchCheck } from './api.ts'
import { respondentWords } from './words.ts'

/** Ergebnis: what each respondent's sheet came to, side by side, and where they differ. */
@customElement('lotse-check-view')
export class CheckView extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .differ,
      .one {
        margin-top: var(--lo-8);
      }
      .one {
        display: grid;
        gap: var(--lo-6);
      }
      h2 {
        padding-bottom: var(--lo-2);
        border-bottom: 1px solid var(--lo-line-2);
      }
      h2 .link {
        float: inline-end;
        font-size: var(--lo-size-s);
      }
      .scroller {
        overflow-x: auto;
      }
      .differ table {
        width: 100%;
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .differ th,
      .differ td {
        min-width: 12rem;
        padding: var(--lo-2) var(--lo-4) var(--lo-2) 0;
        border-bottom: var(--lo-border);
        text-align: start;
        vertical-align: top;
      }
      .differ thead th {
        color: var(--lo-ink-2);
      }
    `,
  ]

  @property({ attribute: false }) location?: RouterLocation
  private readonly found = new Task(this, {
    args: () => [partOf(this.location, 'id')] as const,
    task: ([id], { signal }) => fetchCheck(id, signal),
  })

  protected override render() {
    if (isMissing(this.found)) return html`<lotse-not-found-view></lotse-not-found-view>`
    return html`<div class="page">${loaded(this.found, (found) => this.renderFound(found))}</div>`
  }

  private renderFound(found: CheckResults) {
    const { check, results } = found
    return html`
      <p class="crumb">
        ${check.organisationId ? html`<a class="link" href="/organisationen/${check.organisationId}">${check.organisation}</a>` : check.organisation}
        ${check.caseId ? html` · <a class="link" href=${caseAddress(check.caseId)}>${msg('Zum Fall')}</a>` : nothing}
      </p>
      <h1 tabindex="-1">${msg('Willkommens-Check')}</h1>
      ${results.length === 0 ? html`<lotse-empty>${msg('Noch niemand hat den Check abgeschlossen.')}</lotse-empty>` : nothing}
      ${results.length > 1 ? this.renderDifferences(found) : nothing}
      ${results.map((one, place) => this.renderResult(found, one, place))}
    `
  }

  private nameOf({ check }: CheckResults, sheetId: string): string {
    const place = check.sheets.findIndex(({ id }) => id === sheetId)
    return respondentWords(check.sheets[place] ?? { respondent: null }, place)
  }

  private renderDifferences(found: CheckResults) {
    const { disagreements, results, questionnaire } = found
    if (disagreements.length === 0) return html`<p class="differ q">${msg('Alle haben dasselbe geantwortet.')}</p>`
    const all = statementsIn(questionnaire)
    return html`<section class="differ">
      <h2>${msg('Wo die Antworten auseinandergehen')}</h2>
      <div class="scroller" tabindex="0" role="region" aria-label=${msg('Wo die Antworten auseinandergehen')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${msg('Aussage')}</th>
              ${results.map(({ sheetId }) => html`<th scope="col">${this.nameOf(found, sheetId)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${disagreements.map(({ statement, answers }) => {
              const asked = all.find(({ code }) => code === statement)
              return asked
                ? html`<tr>
                    <th scope="row">${asked.text[language()]}</th>
                    ${answers.map((answer) => html`<td>${answerWords(asked, answer ?? undefined, language())}</td>`)}
                  </tr>`
                : nothing
            })}
          </tbody>
        </table>
      </div>
    </section>`
  }

  private renderResult(found: CheckResults, { sheetId, result }: CheckResults['results'][number], place: number) {
    const { questionnaire } = found
    const name = this.nameOf(found, sheetId)
    return html`<section class="one">
      <h2>
        ${msg(str`${name}, ${longDay(result.finishedOn)}`)}
        <a class="link no-print" router-ignore download href="/api/check-sheets/${sheetId}/report.pdf" aria-label=${msg(str`Bericht als PDF: ${name}`)}
          >${icon('download')} ${msg('Bericht als PDF')}</a>
      </h2>
      <lotse-urgent-steps .language=${language()} .result=${result} .questionnaire=${questionnaire} ?unlit=${place > 0}></lotse-urgent-steps>
      <lotse-check-profile .language=${language()} .result=${result} .questionnaire=${questionnaire}></lotse-check-profile>
      <lotse-result-details .language=${language()} .result=${result} .questionnaire=${questionnaire}></lotse-result-details>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-view': CheckView
  }
}
