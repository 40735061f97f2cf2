import type { Page } from 'playwright-core'
import type { Quarter } from '../../src/calendar/rules.ts'

export const heading = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 1, name: text })

export const nameOf = (quarter: Quarter): string => `${quarter.slice(6)}. Quartal ${quarter.slice(0, 4)}`

/** Figures, as they stand on the screen: `abroad new`, `consultations`, `chart abroad`. */
export type Shown = Record<string, number>

/** Everything that is counted on the page as it stands, read from what a person sees. */
export const shownFigures = async (page: Page): Promise<Shown> => {
  const texts = await page.evaluate(() => {
    const root = document.querySelector('lotse-reports-view')?.shadowRoot
    const cells = [...(root?.querySelectorAll<HTMLElement>('.groups tbody td') ?? [])].map((cell) => [
      `${cell.parentElement?.dataset.group} ${cell.dataset.figure}`,
      cell.textContent,
    ])
    const units = [...(root?.querySelectorAll<HTMLElement>('[data-unit]') ?? [])].map((unit) => [
      unit.dataset.unit,
      unit.querySelector('dd')?.textContent,
    ])
    const large = [...(root?.querySelectorAll<HTMLElement>('.main-figures > li') ?? [])].flatMap((main) => [
      [`main ${main.dataset.group}`, main.querySelector('.top .figure')?.textContent],
      [`added ${main.dataset.group}`, main.querySelector('.added .figure')?.textContent],
    ])
    const chart = root?.querySelector('lotse-bar-chart')?.shadowRoot
    const bars = [...(chart?.querySelectorAll('.wide tbody tr') ?? [])].map((row, place) => [
      `chart ${['returneeAndDomestic', 'abroad', 'company'][place]}`,
      row.querySelector('td.current')?.textContent,
    ])
    return [...cells, ...units, ...large, ...bars]
  })
  return Object.fromEntries(texts.map(([name, text]) => [name ?? '', numberIn(text)]))
}

const numberIn = (text: string | null | undefined): number => {
  const digits = /[\d.]+/.exec(text ?? '')?.[0]
  return digits === undefined ? Number.NaN : Number(digits.replaceAll('.', ''))
}

/** The links of all figures on the page, with the number that stands on each. */
export const figureLinks = async (page: Page): Promise<{ href: string; number: number }[]> => {
  const links = await page.evaluate(() => {
    const root = document.querySelector('lotse-reports-view')?.shadowRoot
    const inside = [...(root?.querySelectorAll('lotse-bar-chart, lotse-bar-list') ?? [])]
    const roots = [root, ...inside.map(({ shadowRoot }) => shadowRoot)]
    return roots
      .flatMap((one) => [...(one?.querySelectorAll('a[href*="/liste?"]') ?? [])])
      .map((link): [string, string] => [link.getAttribute('href') ?? '', link.textContent ?? ''])
  })
  return [...new Map(links)].map(([href, text]) => ({ href, number: numberIn(text) }))
}

/** Goes to an address within the app, as a press on a link does, without loading the page anew. */
export const follow = (page: Page, href: string): Promise<void> =>
  page.evaluate((address) => {
    const link = document.createElement('a')
    link.href = address
    document.body.append(link)
    link.click()
    link.remove()
  }, href)

/** Goes to the list behind a figure, and waits until it is that list which stands there. */
export const openList = async (page: Page, href: string, number: number): Promise<number> => {
  const answered = page.waitForResponse((response) => response.url().includes('/api/report/behind'))
  await follow(page, href)
  await (await answered).finished()
  await heading(page, new RegExp(`^${number.toLocaleString('de-DE')}(?:-mal)? `)).waitFor()
  return page.locator('lotse-behind-view .rows > li').count()
}
