import type { LitElement } from 'lit'

/** What stands in the tab. No client's name: titles stay behind in the browser's history. */
export const setTitle = (title: string): void => {
  document.title = `${title} · Lotse`
}

/** After a step to another page: to its top, and the reading goes on at its heading. */
export const arriveAt = async (view: Element): Promise<void> => {
  window.scrollTo(0, 0)
  await (view as LitElement).updateComplete
  const heading = view.shadowRoot?.querySelector<HTMLElement>('h1')
  heading?.setAttribute('tabindex', '-1')
  const target = heading ?? view.closest('main')
  target?.focus({ preventScroll: true })
}
