import { msg } from '@lit/localize'
import { css, html, nothing } from 'lit'
import type { Me } from '#contract/accounts'
import type { PossiblyTwice } from '#contract/duplicates'
import { mayDo } from '../app/session.ts'
import { count } from '../components/format.ts'

export const possiblyTwiceStyles = css`
  .twice {
    margin-top: var(--lo-5);
  }
`

/** How far today's figures may be too high, as long as nobody has decided; on paper too. Two units, never added up. */
export const renderPossiblyTwice = ({ clients, companiesReached }: PossiblyTwice, me: Me) => {
  if (clients + companiesReached === 0) return nothing
  const numbers = [
    ...(clients > 0
      ? [
          html`<b>${count(clients)}</b> ${clients === 1 ? msg('Klientin oder Klient') : msg('Klientinnen und Klienten')}`,
        ]
      : []),
    ...(companiesReached > 0
      ? [
          html`<b>${count(companiesReached)}</b> ${companiesReached === 1 ? msg('erreichtes Unternehmen') : msg('erreichte Unternehmen')}`,
        ]
      : []),
  ]
  return html`<p class="twice s q">
    ${msg('Bis heute möglicherweise doppelt gezählt:')} ${numbers[0]}${numbers[1] ? html`, ${numbers[1]}` : nothing}.
    ${mayDo(me, 'merge clients') ? html`<a class="link no-print" href="/verwaltung/dubletten">${msg('Dubletten ansehen')}</a>` : nothing}
  </p>`
}
