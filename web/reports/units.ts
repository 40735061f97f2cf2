import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { QuarterFigures } from '#contract/reports'
import type { Doors } from './doors.ts'
import { figure } from './figure.ts'

export type Unit = { key: string; name: string; hint?: string; value: number; href: string | undefined }

/** Rule 12: different units, each on a line of its own, never added up. */
export const renderUnits = (units: readonly Unit[]): TemplateResult =>
  html`<dl class="units">
    ${units.map(
      ({ key, name, hint, value, href }) =>
        html`<div data-unit=${key}>
          <dt>${name}${hint ? html`<span class="meta">${hint}</span>` : nothing}</dt>
          <dd>${figure(value, href)}</dd>
        </div>`,
    )}
  </dl>`

export const unitsOf = (
  { quarter, consultations, shortContacts, accompanied, companiesReached }: QuarterFigures,
  doors: Doors,
): Unit[] => {
  const reached = { of: 'group', quarter, group: 'companiesReached' } as const
  return [
    {
      key: 'consultations',
      name: msg('Beratungen'),
      value: consultations,
      href: doors({ of: 'consultations', quarter }),
    },
    {
      key: 'shortContacts',
      name: msg('Kurzauskünfte'),
      hint: msg('zählen nicht als beraten'),
      value: shortContacts,
      href: doors({ of: 'shortContacts', quarter }),
    },
    {
      key: 'accompanied',
      name: msg('Mitberatene Angehörige'),
      hint: msg('in allen Beratungen'),
      value: accompanied,
      href: doors({ of: 'accompanied', quarter }),
    },
    {
      key: 'reachedNew',
      name: msg('Unternehmen neu erreicht'),
      hint: msg('bei Veranstaltungen'),
      value: companiesReached.new,
      href: doors({ ...reached, figure: 'new' }),
    },
    {
      key: 'reachedCumulative',
      name: msg('Unternehmen erreicht'),
      hint: msg('seit der Gründung'),
      value: companiesReached.cumulative,
      href: doors({ ...reached, figure: 'cumulative' }),
    },
  ]
}
