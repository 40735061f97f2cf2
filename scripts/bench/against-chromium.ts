import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { anotherBrowser, theBrowser } from '../../test/support/chromium.ts'
import { readPdf } from '../../test/support/pdf.ts'
import { asHtml, escaped, type Fonts } from './pdf-as-html.ts'
import { processorTime } from './processor-time.ts'

/** `html`: the same as a page, where there is more to it than its tags say; `head`: what runs along the top of each page. */
export type Drawn = {
  name: string
  draw: () => Promise<Uint8Array>
  html?: (fonts: Fonts) => string
  head?: string
}

const fontOf = (path: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}`)
const fonts: Fonts = [
  {
    plain: fontOf('noto-sans/400Regular/NotoSans_400Regular.ttf'),
    strong: fontOf('noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  },
  {
    plain: fontOf('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    strong: fontOf('noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf'),
  },
]

/**
 * Documents drawn by Lotse, against the same content as HTML printed by Chromium, a warm one and one started for each
 * document. In turns, so that a busy machine slows all alike; a browser has several processes, which on an idle machine
 * work side by side, so that processor time is told as well (Linux).
 */
export const compareWithChromium = async (documents: Drawn[], rounds: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-pdf-'))
  const browser = await theBrowser()
  for (const { name, draw, html, head } of documents) {
    const began = performance.now()
    const pdf = await draw()
    const first = Math.round(performance.now() - began)
    const read = await readPdf(pdf)
    const file = join(folder, `${name}.html`)
    writeFileSync(file, html ? html(fonts) : asHtml(read, fonts))
    const ways: Record<string, () => Promise<Made>> = {
      Lotse: async () => ({ pdf: await draw() }),
      'warm Chromium': async () => ({ pdf: await printInChromium(browser, file, head) }),
      'a Chromium each': () => printInNewChromium(file, head),
    }
    const taken = new Map<string, Taken[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const [way, print] of Object.entries(ways)) taken.set(way, [...(taken.get(way) ?? []), await timed(print)])
    }
    const theirs = (await readPdf(await printInChromium(browser, file, head))).pages.length
    console.log(`${name}: ${read.pages.length} pages, in Chromium ${theirs} (the first in this process ${first} ms)`)
    tell(taken, read.pages.length)
  }
  rmSync(folder, { recursive: true })
}

const tell = (taken: Map<string, Taken[]>, pages: number): void => {
  const own = middle(taken.get('Lotse') ?? [])
  for (const [way, all] of taken) {
    const { ms, cpu, bytes } = middle(all)
    const times = (one: number, other: number) => `${one.toFixed(0).padStart(5)} ms ${(one / other).toFixed(1)}×`
    const rates = `${((1000 * pages) / ms).toFixed(0)} pages a second, ${(bytes / 1000 / pages).toFixed(1)} kB a page`
    console.log(`  ${way.padEnd(15)} ${times(ms, own.ms)}, processor ${times(cpu, own.cpu)}, ${rates}`)
  }
}

const printInChromium = async (browser: Browser, file: string, head?: string): Promise<Buffer> => {
  const page = await browser.newPage()
  await page.goto(`file://${file}`)
  const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true, ...running(head) })
  await page.close()
  return pdf
}

/** A head, and a foot with the page's number. */
const running = (head: string | undefined) => {
  if (head === undefined) return {}
  const line = (words: string) => `<div style="font-size: 9pt; margin: 0 60pt">${words}</div>`
  const foot = '<span class="pageNumber"></span> / <span class="totalPages"></span>'
  return { displayHeaderFooter: true, headerTemplate: line(escaped(head)), footerTemplate: line(foot) }
}

/** What is left to do when it is made counts in time; in processor time it cannot, for what ended is not told. */
type Made = { pdf: Uint8Array; end?: () => Promise<void> }

const printInNewChromium = async (file: string, head?: string): Promise<Made> => {
  const another = await anotherBrowser()
  return { pdf: await printInChromium(another, file, head), end: () => another.close() }
}

type Taken = { ms: number; cpu: number; bytes: number }

const timed = async (print: () => Promise<Made>): Promise<Taken> => {
  const cpuBefore = processorTime()
  const began = performance.now()
  const { pdf, end } = await print()
  const made = performance.now()
  const cpu = processorTime() - cpuBefore
  const ending = performance.now()
  await end?.()
  return { ms: made - began + performance.now() - ending, cpu, bytes: pdf.length }
}

const middle = (all: Taken[]): Taken => ({
  ms: median(all.map(({ ms }) => ms)),
  // The kernel counts in hundredths of a second: an average says more than the middle one.
  cpu: all.reduce((sum, { cpu }) => sum + cpu, 0) / all.length,
  bytes: all[0]?.bytes ?? 0,
})

const median = (numbers: number[]): number => [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0
