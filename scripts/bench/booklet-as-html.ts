import qrcode from 'qrcode-generator'
import type { Block, ComposedModule, Composition, Office, Run } from '../../src/packages/contract.ts'
import { type PackageLanguage, packageLanguageTerms } from '../../src/packages/terms.ts'
import { type Part, partsOf } from '../../templates/pdf/booklet/beside.ts'
import { linksOf } from '../../templates/pdf/booklet/runs.ts'
import { wordsIn } from '../../templates/pdf/booklet/words.ts'
import { escaped, type Fonts, fontFaces } from './pdf-as-html.ts'

/**
 * A welcome package as a page that Chromium prints: the same texts, tables, links, codes to scan and typefaces, in the same
 * sizes. What Chromium cannot (on which page something stands, an archive's PDF) it is spared.
 */
export const bookletAsHtml = (composition: Composition, fonts: Fonts): string => {
  const { language, person, centre, counsellor, note, modules, secondLanguage } = composition
  const words = wordsIn[language]
  return `<!doctype html>
<html ${langOf(language)}><head><meta charset="utf-8"><title>${escaped(`${words.booklet}: ${person.name}`)}</title><style>
${fontFaces(fonts)}
body { font: ${sizeOf(language)} Noto0, Noto1, sans-serif; margin: 0; color: #1b2428 } b, h1, h2, h3, th[scope=row] { font-weight: 600 }
[lang=ar], [lang=fa] { font-size: 11.5pt; line-height: 20pt }
h1 { font-size: 32pt; line-height: 42pt } h2 { font-size: 17.5pt; line-height: 24pt; margin: 34pt 0 4pt } h3 { font-size: 12pt; margin: 14pt 0 3pt }
h2, h3 { break-after: avoid } p { margin: 0 0 6pt; white-space: pre-line; orphans: 2; widows: 2 } a { color: #0d5c63 }
header { break-after: page; padding-top: 120pt } ul { margin: 0 0 4pt; padding-inline-start: 13pt } li { margin: 0 0 4pt }
table { width: 100%; border-collapse: collapse; font-size: 9.7pt; line-height: 14pt; margin-bottom: 12pt } tr { break-inside: avoid }
td, th { border-bottom: .6pt solid #d2cdc3; padding: 5pt; text-align: start; vertical-align: top; overflow-wrap: anywhere }
.note { background: #f3f1ec; border-inline-start: 3pt solid #82898a; padding: 9pt 14pt; break-inside: avoid }
.beside { display: grid; grid-template-columns: 1fr 1fr; column-gap: 26pt; break-inside: avoid }
.todo li { list-style: none } .todo li::before { content: ''; display: inline-block; width: 9pt; height: 9pt; border: .9pt solid #82898a; margin-inline-end: 12pt }
.codes { display: grid; grid-template-columns: 1fr 1fr } .codes div { display: flex; gap: 12pt; break-inside: avoid } section { border-bottom: .6pt solid #d2cdc3 }
</style></head><body>
<header><h1>${escaped(words.welcome)}</h1><p><b>${escaped(person.name)}</b></p><p>${escaped(words.booklet)}</p>
<p>${escaped([counsellor?.name, counsellor?.phone, counsellor?.email].filter(Boolean).join('\n'))}</p></header>
<p>${escaped(note ?? '')}</p>
<h2>${escaped(words.checklist)}</h2><p>${escaped(words.checklistIntro)}</p>
<ul class="todo">${modules.map(({ code, title, dueWords }) => `<li><a href="#${code}">${escaped(title)}</a> ${escaped(dueWords)}</li>`).join('')}</ul>
${modules.map((module) => moduleHtml(module, language, secondLanguage)).join('\n')}
<h2>${escaped(words.contacts)}</h2>${contacts([centre, ...composition.contacts], words)}
</body></html>`
}

const langOf = (language: PackageLanguage): string => {
  const { tag, rightToLeft } = packageLanguageTerms[language]
  return `lang="${tag}" dir="${rightToLeft ? 'rtl' : 'ltr'}"`
}

const sizeOf = (language: PackageLanguage): string =>
  packageLanguageTerms[language].rightToLeft ? '11.5pt/20pt' : '10.5pt/15.5pt'

const moduleHtml = (module: ComposedModule, own: PackageLanguage, other: PackageLanguage | null): string => {
  const { code, title, language, body, second, dueWords } = module
  const words = wordsIn[own]
  const name = `<h2 id="${code}" ${langOf(language)}>${escaped(title)}</h2>`
  const due = `<p>${escaped(words.dueBy)}<b>${escaped(dueWords)}</b> ${module.unreviewed ? escaped(words.unreviewed) : ''}</p>`
  const codes = `<div class="codes">${linksOf(body).map(codeHtml).join('')}</div>`
  if (!second || other === null) {
    return `<section>${name}${due}<div ${langOf(language)}>${body.map(blockHtml).join('')}</div>${codes}</section>`
  }
  const [near, far] = [partsOf(body), partsOf(second.body)]
  const rows = Array.from({ length: Math.max(near.length, far.length) }, (_, index) => {
    const cell = (part: Part | undefined, of: PackageLanguage) =>
      `<div ${langOf(of)}>${part ? partHtml(part) : ''}</div>`
    return `<div class="beside">${cell(near[index], language)}${cell(far[index], second.language)}</div>`
  })
  const titles = `<div class="beside">${name}<p ${langOf(second.language)}>${escaped(second.title)}</p></div>`
  return `<section>${titles}${due}${rows.join('')}${codes}</section>`
}

const partHtml = (part: Part): string => {
  if (part.kind !== 'step') return blockHtml(part)
  const lines = part.row.map((cell, index) =>
    index === 0 ? `<b>${runsHtml(cell)}</b>` : `${runsHtml(part.head[index] ?? [])}: ${runsHtml(cell)}`,
  )
  return `<p>${lines.join('<br>')}</p>`
}

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h3>${runsHtml(block.text)}</h3>`
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</ul>`
    case 'note':
      return `<div class="note">${block.blocks.map(blockHtml).join('')}</div>`
    case 'steps': {
      const head = block.head.map((cell) => `<th scope="col">${runsHtml(cell)}</th>`).join('')
      const rows = block.rows.map((row) => {
        const cells = row.map((cell, index) =>
          index === 0 ? `<th scope="row">${runsHtml(cell)}</th>` : `<td>${runsHtml(cell)}</td>`,
        )
        return `<tr>${cells.join('')}</tr>`
      })
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    default:
      return ''
  }
}

const runsHtml = (runs: Run[]): string =>
  runs
    .map(({ text, bold, href, lang }) => {
      const plain = lang ? `<span lang="${lang}" dir="auto">${escaped(text)}</span>` : escaped(text)
      const strong = bold ? `<b>${plain}</b>` : plain
      return href ? `<a href="${escaped(href)}" dir="auto">${strong}</a>` : strong
    })
    .join('')

const codeHtml = ({ href, text }: { href: string; text: string }): string => {
  const code = qrcode(0, 'M')
  code.addData(href)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row += 1) {
    for (let from = 0; from < count; from += 1) {
      let to = from
      while (to < count && code.isDark(row, to)) to += 1
      if (to > from) path += `M${from} ${row}h${to - from}v1h${from - to}z`
      from = Math.max(from, to)
    }
  }
  const drawing = `<svg role="img" aria-label="${escaped(text)}" width="62pt" height="62pt" viewBox="0 0 ${count} ${count}"><path d="${path}"/></svg>`
  return `<div>${drawing}<p dir="auto">${escaped(href.replace('https://', ''))}</p></div>`
}

const contacts = (offices: Office[], { office, contact }: { office: string; contact: string }): string => {
  const rows = offices.map(
    ({ name, note, phone, email, address, website }) =>
      `<tr><th scope="row">${escaped(name)}<br>${escaped(note ?? '')}</th><td>${[phone, email, address, website].flatMap((one) => (one === null ? [] : [escaped(one)])).join('<br>')}</td></tr>`,
  )
  return `<table><thead><tr><th>${escaped(office)}</th><th>${escaped(contact)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}
