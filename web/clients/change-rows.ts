import { msg } from '@lit/localize'
import { css, html, nothing, type TemplateResult } from 'lit'
import { icon } from '../components/icon.ts'
import type { ToldChange } from './told.ts'

/** Field by field, what stood there and what stands there now. */
export const changeRows = (changes: readonly ToldChange[]): TemplateResult | typeof nothing =>
  changes.length === 0
    ? nothing
    : html`<dl class="changes">
        ${changes.map(
          ({ label, from, to }) => html`<dt>${label}</dt>
            <dd>
              <span class="vh">${msg('vorher:')}</span> ${inWords(from, 'was')} ${icon('arrowRight')}
              <span class="vh">${msg('jetzt:')}</span> ${inWords(to, 'now')}
            </dd>`,
        )}
      </dl>`

const inWords = (words: string | null, kind: 'was' | 'now') =>
  words === null ? html`<span class="none">${msg('nicht erfasst')}</span>` : html`<bdi class=${kind}>${words}</bdi>`

export const changeStyles = css`
  .changes {
    display: grid;
    grid-template-columns: 148px minmax(0, 1fr);
    gap: 2px var(--lo-3);
    margin-top: var(--lo-1);
    font-size: var(--lo-size-d);
    line-height: 20px;
  }
  .changes dt {
    color: var(--lo-ink-3);
  }
  .changes dd {
    overflow-wrap: anywhere;
  }
  .changes .was {
    color: var(--lo-ink-2);
  }
  .changes dd vaadin-icon {
    --vaadin-icon-size: 14px;
    vertical-align: -2px;
    color: var(--lo-ink-3);
  }
  @media (max-width: 560px) {
    .changes {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .changes dd + dt {
      margin-top: 6px;
    }
  }
`
