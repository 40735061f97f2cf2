import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { PackageProposal } from '#contract/composing'
import '../components/segments.ts'
import { shared } from '../styles/shared.ts'

/** On which case's timeline the package will stand. Announces `case-chosen` where there are several. */
@customElement('lotse-package-case')
export class PackageCase extends LitElement {
  static override styles = [
    shared,
    css`
      p {
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
    `,
  ]

  @property({ attribute: false }) cases: PackageProposal['cases'] = []
  @property({ attribute: false }) chosen: string | null = null

  protected override render() {
    const open = this.cases.filter(({ closedOn }) => closedOn === null)
    if (open.length === 0) {
      return html`<p class="warn" role="status">
        ${msg('Ein fertiges Paket steht im Verlauf eines Falls, und diese Person hat keinen offenen. Eröffnen Sie einen auf ihrer Seite, oder öffnen Sie den alten wieder: Was Sie hier zusammengestellt haben, bleibt.')}
      </p>`
    }
    if (open.length === 1) return nothing
    return html`<lotse-segments
      label=${msg('In welchem Fall')}
      .value=${this.chosen ?? ''}
      .segments=${open.map(({ id, number, lead }) => ({ value: id, label: `${number}, ${lead.name}` }))}
      @choice-made=${({ detail }: CustomEvent<string>) => this.dispatchEvent(new CustomEvent('case-chosen', { detail }))}
    ></lotse-segments>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-case': PackageCase
  }
}
