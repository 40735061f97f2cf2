import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'

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
