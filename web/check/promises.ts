import { css, html } from 'lit'
import type { CheckLanguage } from '#terms/checks'
import { type Label, said, words } from './words.ts'

/** What one may count on, before one begins or registers. */
export const promises = (language: CheckLanguage, whoSees: Label) => html`
  <p class="lead">${said(words.whatItIs, language)}</p>
  <dl class="promises">
    <div><dt>${said(words.howLong, language)}</dt><dd>${said(words.howLongMore, language)}</dd></div>
    <div><dt>${said(words.noExam, language)}</dt><dd>${said(words.noExamMore, language)}</dd></div>
    <div><dt>${said(words.whoSees, language)}</dt><dd>${said(whoSees, language)}</dd></div>
  </dl>
`

export const promiseStyles = css`
  .lead {
    margin-top: var(--lo-4);
    max-width: 64ch;
    text-wrap: pretty;
  }
  .promises {
    display: grid;
    gap: 0;
    margin-top: var(--lo-6);
    border-top: 1px solid var(--lo-line-2);
  }
  .promises > div {
    display: grid;
    grid-template-columns: 180px minmax(0, 1fr);
    gap: var(--lo-1) var(--lo-6);
    padding: var(--lo-3) 0;
    border-bottom: var(--lo-border);
  }
  .promises dt {
    font-weight: var(--lo-semibold);
  }
  .promises dd {
    color: var(--lo-ink-2);
    text-wrap: pretty;
  }
  @media (max-width: 640px) {
    .promises > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
