import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type TargetGroup, targetGroupLabels, targetGroups } from '#terms/cases'
import { word } from '../app/locale.ts'
import '../components/lamp.ts'
import '../components/target-group.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

/** What comes next for somebody whose group nobody knows yet. Announces `group-chosen`. */
@customElement('lotse-group-lamp')
export class GroupLamp extends LitElement {
  static override styles = [
    shared,
    theme,
    css`
      .why {
        color: var(--lo-ink-2);
        font-weight: var(--lo-regular);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--lo-2);
        margin-top: var(--lo-2);
      }
      .choices vaadin-button {
        --vaadin-button-background: color-mix(in srgb, var(--lo-surface) 70%, transparent);
        --vaadin-button-border-color: var(--lo-lamp-edge);
      }
    `,
  ]

  @property({ type: Boolean }) saving = false

  protected override render() {
    const groups = targetGroups.filter((group) => !['company', 'municipality', 'undecided'].includes(group))
    return html`
      <lotse-lamp cue=${msg('Fehlt noch: Zielgruppe')}>
        <span slot="cue" class="why">${msg('Vor dem Quartalsende wird sie gebraucht.')}</span>
        <div class="choices" role="group" aria-label=${msg('Zielgruppe wählen')}>
          ${groups.map((group) => this.renderChoice(group))}
        </div>
      </lotse-lamp>
    `
  }

  private renderChoice(group: TargetGroup) {
    return html`
      <vaadin-button ?disabled=${this.saving} aria-label=${word(targetGroupLabels[group])} @click=${() => this.choose(group)}>
        <lotse-target-group .group=${group}></lotse-target-group>
      </vaadin-button>
    `
  }

  private choose(group: TargetGroup) {
    this.dispatchEvent(new CustomEvent('group-chosen', { detail: group }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-group-lamp': GroupLamp
  }
}
