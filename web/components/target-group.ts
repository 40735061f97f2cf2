import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { shortTargetGroupLabels, type TargetGroup, targetGroupLabels } from '#terms/cases'
import { word } from '../app/locale.ts'
import { shared } from '../styles/shared.ts'
import { type IconName, icon } from './icon.ts'

const glyphs: Record<TargetGroup, IconName> = {
  returnee: 'undo',
  domestic: 'mapPin',
  abroad: 'globe',
  company: 'factory',
  municipality: 'landmark',
  undecided: 'circleDashed',
}

/** A target group: its glyph in its colour, and its word. `glyph` leaves the word to the screen reader. */
@customElement('lotse-target-group')
export class TargetGroupMark extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        vertical-align: top;
        --vaadin-icon-stroke-width: 2;
      }
      .returnee {
        color: var(--lo-returnee);
      }
      .domestic {
        color: var(--lo-domestic);
      }
      .abroad {
        color: var(--lo-abroad);
      }
      .company {
        color: var(--lo-company);
      }
      .municipality {
        color: var(--lo-municipality);
      }
      .undecided {
        color: var(--lo-ink-3);
      }
      .sign {
        display: inline-flex;
      }
    `,
  ]

  @property() group: TargetGroup = 'undecided'
  /** `long`: Zuwanderer aus dem Ausland; `short`: Ausland; `glyph`: the sign alone, its word for screen readers. */
  @property() form: 'long' | 'short' | 'glyph' = 'long'

  override render() {
    const labels = this.form === 'short' ? shortTargetGroupLabels : targetGroupLabels
    const label = word(labels[this.group])
    return html`<span class="sign ${this.group}" title=${this.form === 'glyph' ? label : nothing}>${icon(glyphs[this.group])}</span
      ><span class=${this.form === 'glyph' ? 'vh' : ''}>${label}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-target-group': TargetGroupMark
  }
}
