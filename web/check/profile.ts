import { html, LitElement, nothing, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Result } from '#contract/checks'
import type { AskedQuestionnaire } from '#contract/sheets'
import { type CheckLanguage, scoreLabels } from '#terms/checks'
import { chartWords, percent, regionOf } from './counted-words.ts'
import { longDay } from './days.ts'
import { profileStyles } from './profile-styles.ts'
import { radar } from './radar.ts'
import { type ShownField, shownProfile, strengthOf, strongestOf, weakestOf } from './shown-profile.ts'
import { checkStyles } from './styles.ts'
import { said, words } from './words.ts'

/** The profile of a result: as a web, as bars with their numbers, and as a table; with the last time and the region. */
@customElement('lotse-check-profile')
export class CheckProfile extends LitElement {
  static override styles = [checkStyles, profileStyles]

  @property() language: CheckLanguage = 'de'
  @property({ attribute: false }) result!: Result
  @property({ attribute: false }) questionnaire!: AskedQuestionnaire

  protected override render() {
    const fields = shownProfile(this.result, this.questionnaire, this.language)
    const { benchmark } = this.result
    return html`
      <div class="both">
        ${this.renderWeb(fields)}
        <div>
          <ul class="bars">${fields.map((field) => this.renderBar(field))}</ul>
          ${benchmark ? html`<p class="meta key">${said(regionOf(benchmark.organisations), this.language)}</p>` : nothing}
        </div>
      </div>
      <details>
        <summary>${said(words.asTable, this.language)}</summary>
        <div class="scroller" tabindex="0" role="region" aria-label=${said(words.asTable, this.language)}>${this.renderTable(fields)}</div>
      </details>
    `
  }

  private renderWeb(fields: ShownField[]) {
    const { language } = this
    const { previous } = this.result
    const [best, weakest] = [strongestOf(fields), weakestOf(fields)]
    if (!best || !weakest) return nothing
    const named = ({ title, score }: { title: string; score: number }) => `${title}, ${said(percent(score), language)}`
    return html`<figure>
      <svg viewBox="-30 14 460 304" width="100%" role="img" aria-label=${said(chartWords(named(best), named(weakest)), language)}>
        ${radar(fields)}
      </svg>
      ${
        previous
          ? html`<figcaption class="meta">
              <span>${line('var(--lo-action)', '')}${longDay(this.result.finishedOn, language)}</span>
              <span>${line('var(--lo-ink-3)', '3 3')}${longDay(previous.finishedOn, language)}</span>
            </figcaption>`
          : nothing
      }
    </figure>`
  }

  private renderBar({ title, score, region }: ShownField) {
    const { language } = this
    const strength = strengthOf(score)
    const value = score === null ? '' : said(percent(score), language)
    const how = strength ? said(scoreLabels[strength], language) : ''
    return html`<li>
      <span>${title}</span>
      <svg class=${strength === 'gap' ? 'track low' : 'track'} width="100%" height="18" aria-hidden="true">
        <rect class="ground" y="4" width="100%" height="10" rx="2" />
        ${score === null || score === 0 ? nothing : svg`<rect class="bar" x="1" y="5" width="${Math.max(1, score - 1)}%" height="8" rx="1.5" />`}
        ${region ? svg`<line class="half" x1="${region.lower}%" x2="${region.upper}%" y1="16.5" y2="16.5" /><line class="middle" x1="${region.median}%" x2="${region.median}%" y1="1" y2="18" />` : nothing}
      </svg>
      <span class="value">${[value, how].filter(Boolean).join(', ')}</span>
    </li>`
  }

  private renderTable(fields: ShownField[]) {
    const { language } = this
    const { previous, benchmark } = this.result
    const number = (value: number | null) => (value === null ? '–' : said(percent(value), language))
    const moved = ({ score, before }: ShownField) =>
      score === null || before === null
        ? '–'
        : `${score > before ? '+' : score < before ? '−' : '±'}${Math.abs(score - before)}`
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${said(words.field, language)}</th>
          <th scope="col">${said(words.score, language)}</th>
          <th scope="col">${said(words.openOnes, language)}</th>
          ${previous ? html`<th scope="col">${said(words.lastTime, language)}</th><th scope="col">${said(words.difference, language)}</th>` : nothing}
          ${benchmark ? html`<th scope="col">${said(words.region, language)}</th><th scope="col">${said(words.regionSpan, language)}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          (field) => html`<tr>
            <th scope="row">${field.title}</th>
            <td>${number(field.score)}</td>
            <td>${field.open}</td>
            ${previous ? html`<td>${number(field.before)}</td><td>${moved(field)}</td>` : nothing}
            ${
              benchmark
                ? html`<td>${number(field.region?.median ?? null)}</td>
                    <td>${field.region ? `${field.region.lower}–${said(percent(field.region.upper), language)}` : '–'}</td>`
                : nothing
            }
          </tr>`,
        )}
      </tbody>
    </table>`
  }
}

const line = (colour: string, dashes: string) =>
  html`<svg width="20" height="8" aria-hidden="true"><path d="M0 4h20" stroke=${colour} stroke-width="2" stroke-dasharray=${dashes} /></svg>`

declare global {
  interface HTMLElementTagNameMap {
    'lotse-check-profile': CheckProfile
  }
}
