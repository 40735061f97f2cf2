import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { OnRecorded } from '../app/on-recorded.ts'
import { shared } from '../styles/shared.ts'
import { fetchEnquiryCounts } from './api.ts'

/** In the drawer: how many enquiries are open. Nothing where none is, or nobody can say. */
@customElement('lotse-enquiry-count')
export class EnquiryCount extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
        font-size: var(--lo-size-s);
        color: var(--lo-ink-3);
        font-variant-numeric: tabular-nums;
      }
    `,
  ]

  private readonly counts = new Task(this, { args: () => [], task: (_, { signal }) => fetchEnquiryCounts(signal) })

  constructor() {
    super()
    new OnRecorded(this, () => void this.counts.run())
  }

  protected override render() {
    const open = this.counts.value?.open ?? 0
    return open === 0
      ? nothing
      : html`<span aria-hidden="true">${open}</span><span class="vh">${msg(str`${open} offen`)}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-enquiry-count': EnquiryCount
  }
}
