import '@vaadin/button'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icon } from './icon.ts'

/** What is carried on a case under a heading of its own, one below the other; nothing where there is none. */
export const caseList = <One extends { id: string }>(
  heading: string,
  all: readonly One[],
  renderOne: (one: One) => TemplateResult,
) =>
  all.length === 0
    ? nothing
    : html`<h2>${heading}</h2>
        <ul>${repeat(
          all,
          ({ id }) => id,
          (one) => html`<li>${renderOne(one)}</li>`,
        )}</ul>`

/** The press that begins another. */
export const beginning = (label: string, begin: () => void) =>
  html`<vaadin-button class="start no-print" theme="tertiary small" @click=${begin}>${icon('plus', { slot: 'prefix' })}${label}</vaadin-button>`
