import { msg } from '@lit/localize'
import { css, html, type TemplateResult } from 'lit'
import type { JourneyStep, RedatingPreview } from '#contract/journeys'
import type { Day } from '#rules/calendar'
import { longDay } from '../components/format.ts'
import { inWords } from './words.ts'

/** Each step that moves: the day it has, and the one it gets. */
export const movesTable = (
  moves: RedatingPreview['moves'],
  steps: readonly JourneyStep[],
): TemplateResult => html`<table class="moves">
  <thead><tr><th>${msg('Schritt')}</th><th>${msg('bisher')}</th><th>${msg('neu')}</th></tr></thead>
  <tbody>
    ${moves.map(({ stepId, from, to }) => {
      const step = steps.find(({ id }) => id === stepId)
      return html`<tr><td>${step ? inWords(step.title) : ''}</td><td class="q">${dayOrNone(from)}</td><td>${dayOrNone(to)}</td></tr>`
    })}
  </tbody>
</table>`

const dayOrNone = (day: Day | null) => (day === null ? msg('noch ohne Tag') : longDay(day))

export const movesTableStyles = css`
  .moves {
    width: 100%;
    margin-top: var(--lo-2);
    border-collapse: collapse;
    font-size: var(--lo-size-s);
    line-height: var(--lo-lh-s);
  }
  .moves :is(th, td) {
    padding: 6px var(--lo-3) 6px 0;
    border-bottom: var(--lo-border);
    text-align: start;
    vertical-align: top;
    font-weight: var(--lo-regular);
    overflow-wrap: anywhere;
  }
  .moves th {
    color: var(--lo-ink-3);
  }
  .moves :is(td, th):not(:first-child) {
    width: 30%;
  }
`
