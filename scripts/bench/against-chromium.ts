import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { anotherBrowser, theBrowser } from '../../test/support/chromium.ts'
import { readPdf } from '../../test/support/pdf.ts'
import { asHtml } from './pdf-as-html.ts'
import { processorTime } from './processor-time.ts'

export type Drawn = { name: string; draw: () => Promise<Uint8Array> }

const fontOf = (path: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}`)
const fonts = [
  fontOf('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  fontOf('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
]

/**
 * Documents drawn by Lotse, against the same content as HTML printed by Chromium, a warm one and one started for each
 * document. In turns, so that a busy machine slows all alike; a browser has several processes, which on an idle machine
 * work side by side, so that processor time is told as well (Linux).
 */
export const compareWithChromium = async (documents: Drawn[], rounds: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-pdf-'))
  const browser = await theBrowser()
  for (const { name, draw } of documents) {
    const began = performance.now()
    const pdf = await draw()
    const first = Math.round(performance.now() - began)
    const read = await readPdf(pdf)
    const file = join(folder, `${name}.html`)
    writeFileSync(file, asHtml(read, fonts))
    const ways: Record<string, () => Promise<Uint8Array>> = {
      Lotse: draw,
      'warm Chromium': () => printInChromium(browser, file),
      'a Chromium each': () => printInNewChromium(file),
    }
    const taken = new Map<string, Taken[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const [way, print] of Object.entries(ways)) taken.set(way, [...(taken.get(way) ?? []), await timed(print)])
    }
    console.log(`${name}: ${read.pages.length} pages (the first in this process ${first} ms)`)
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

const printInChromium = async (browser: Browser, file: string): Promise<Buffer> => {
  const page = await browser.newPage()
  await page.goto(`file://${file}`)
  const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true })
  await page.close()
  return pdf
}

const printInNewChromium = async (file: string): Promise<Buffer> => {
  const another = await anotherBrowser()
  const pdf = await printInChromium(another, file)
  await another.close()
  return pdf
}

type Taken = { ms: number; cpu: number; bytes: number }

const timed = async (print: () => Promise<Uint8Array>): Promise<Taken> => {
  const [began, cpuBefore] = [performance.now(), processorTime()]
  const pdf = await print()
  return { ms: performance.now() - began, cpu: processorTime() - cpuBefore, bytes: pdf.length }
}

const middle = (all: Taken[]): Taken => ({
  ms: median(all.map(({ ms }) => ms)),
  // The kernel counts in hundredths of a second: an average says more than the middle one.
  cpu: all.reduce((sum, { cpu }) => sum + cpu, 0) / all.length,
  bytes: all[0]?.bytes ?? 0,
})

const median = (numbers: number[]): number => [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0
