import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marked } from 'marked'
import { look } from './look.ts'

/**
 * The handbook as pages of its own among the built ones: no script, and the fonts and colours of the stylesheet that the
 * built page names. It holds nothing of any centre, and is there for whoever cannot sign in yet.
 */
export const writeHandbook = (source: string, built: string): void => {
  const target = join(built, 'handbuch')
  mkdirSync(target)
  cpSync(join(source, 'bilder'), join(target, 'bilder'), { recursive: true })
  const stylesheet = /<link rel="stylesheet"[^>]*>/.exec(readFileSync(join(built, 'index.html'), 'utf8'))?.[0] ?? ''
  const chapters = chaptersOf(source)
  for (const [place, chapter] of chapters.entries()) {
    const around = { chapters, before: chapters[place - 1], after: chapters[place + 1] }
    writeFileSync(join(target, chapter.address), pageOf(chapter, around, stylesheet))
  }
}

type Chapter = { address: string; title: string; body: string }

/** In the order in which the table of contents, README.md, names them. */
const chaptersOf = (source: string): Chapter[] => {
  const contents = readFileSync(join(source, 'README.md'), 'utf8')
  const place = (file: string) => (file === 'README.md' ? -1 : contents.indexOf(`- [${titleOf(source, file)}](${file}`))
  return readdirSync(source)
    .filter((file) => file.endsWith('.md'))
    .sort((one, other) => place(one) - place(other))
    .map((file) => ({ address: addressOf(file), title: titleOf(source, file), body: bodyOf(source, file) }))
}

const titleOf = (source: string, file: string): string =>
  /^# (.+)$/m.exec(readFileSync(join(source, file), 'utf8'))?.[1] ?? file

const addressOf = (file: string): string => (file === 'README.md' ? 'index.html' : file.replace(/\.md$/, '.html'))

/** The part of an address that leads to a heading, as GitHub makes it, so that a link works here and there. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

const bodyOf = (source: string, file: string): string => {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const address = href.replace(/^([\w-]+\.md)/, addressOf)
        return `<a href="${escaped(address)}">${this.parser.parseInline(tokens)}</a>`
      },
      image({ href, text }) {
        const { width, height } = sizeOf(join(source, href))
        return `<img src="${escaped(href)}" alt="${escaped(text)}" width="${width}" height="${height}" loading="lazy">`
      },
    },
  })
  const html = marked.parse(readFileSync(join(source, file), 'utf8'), { async: false })
  // What may be wider than a phone is scrolled by keyboard too.
  return html
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
}

/** Of a PNG, from its first bytes: the page does not jump when a picture arrives. */
const sizeOf = (picture: string): { width: number; height: number } => {
  const head = readFileSync(picture).subarray(0, 24)
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

type Around = { chapters: Chapter[]; before: Chapter | undefined; after: Chapter | undefined }

const pageOf = (
  { address, title, body }: Chapter,
  { chapters, before, after }: Around,
  stylesheet: string,
): string => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${escaped(title)}, Lotse</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    ${stylesheet}
    <style>${look}</style>
  </head>
  <body>
    <a class="skip" href="#inhalt">Zum Inhalt</a>
    <div class="book">
      <header>
        <a class="home" href="/">Zu Lotse</a>
        <nav aria-label="Kapitel"><ol>${chapters.map((one) => `<li>${entryOf(one, address)}</li>`).join('')}</ol></nav>
      </header>
      <main id="inhalt" tabindex="-1">
        ${body}
        <nav class="on" aria-label="Weiterlesen">
          ${before ? `<a rel="prev" href="${before.address}">${escaped(shortTitle(before))}</a>` : '<span></span>'}
          ${after ? `<a rel="next" href="${after.address}">${escaped(shortTitle(after))}</a>` : ''}
        </nav>
      </main>
    </div>
  </body>
</html>
`

const entryOf = (chapter: Chapter, current: string): string =>
  `<a href="${chapter.address}"${chapter.address === current ? ' aria-current="page"' : ''}>${escaped(shortTitle(chapter))}</a>`

const shortTitle = ({ address, title }: Chapter): string => (address === 'index.html' ? 'Handbuch' : title)
