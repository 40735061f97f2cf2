import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { writeHandbook } from './handbook/pages.ts'

/** npm run build [-- --if-needed]: the pages in web/ and the handbook, bundled into dist/web. */
const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/web')
const handbook = join(root, 'docs/handbuch')

export const buildWeb = async ({ ifNeeded = false, quietly = false } = {}): Promise<void> => {
  if (ifNeeded && isUpToDate()) return
  const { build } = await import('vite')
  // Beside the old one, which is served until the new one is whole.
  const outDir = `${built}-${process.pid}`
  const { NODE_ENV } = process.env
  try {
    // Under another name, as in tests, Vite would bundle the libraries' development versions.
    process.env.NODE_ENV = 'production'
    for (const rolldownOptions of [counsellorsApp, openPages]) {
      await build({
        configFile: join(root, 'web/vite.config.ts'),
        logLevel: quietly ? 'error' : 'warn',
        build: { outDir, emptyOutDir: false, rolldownOptions },
      })
    }
    refuseTelemetry(outDir)
    writeHandbook(handbook, outDir)
    press(outDir)
    rmSync(built, { recursive: true, force: true })
    renameSync(outDir, built)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    rmSync(outDir, { recursive: true, force: true })
  }
  if (!quietly) console.log(`Built dist/web: ${weights().join(', ')} (gzip)`)
}

const page = (name: string): string => join(root, 'web', name)

/**
 * What three of its pages share is one file: a page was up to a hundred of them before, each a question to the server, and
 * a third of the time until it stands.
 */
const counsellorsApp = {
  input: page('index.html'),
  output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] } },
}

/** The pages of those who have a link and no account: built apart, so that they load nothing of the counsellors' app. */
const openPages = { input: ['check.html', 'package.html', 'enquiry.html'].map(page) }

const isUpToDate = (): boolean => {
  const page = join(built, 'index.html')
  return existsSync(page) && sources().every((path) => statSync(path).mtimeMs <= statSync(page).mtimeMs)
}

/** With the folders themselves, whose time tells that a file is gone. */
const sources = (): string[] => [
  join(root, 'package-lock.json'),
  ...inside(join(root, 'web')),
  ...inside(join(root, 'src')),
  ...inside(handbook),
  ...inside(join(root, 'scripts/handbook')),
]

const inside = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))

const filesIn = (folder: string): string[] => inside(folder).filter((path) => statSync(path).isFile())

/** Vaadin's components can report who uses them to their maker: from a confidential service nothing may leave. */
const refuseTelemetry = (folder: string): void => {
  const telling = filesIn(folder).filter((file) => /vaadin\.statistics|usage-stats/.test(readFileSync(file, 'utf8')))
  if (telling.length > 0) throw new Error(`Telemetry found its way into ${telling.join(', ')}`)
}

/** Beside each file of text what it is when pressed: once here instead of for every browser (src/http/web-files.ts). */
const press = (folder: string): void => {
  for (const file of filesIn(folder).filter((one) => /\.(m?js|css|html|svg)$/.test(one))) {
    const content = readFileSync(file)
    if (content.length < smallest) continue
    writeFileSync(`${file}.gz`, gzipSync(content))
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

/** What fits into one packet gains nothing. */
const smallest = 1400

const weights = (): string[] => {
  const files = filesIn(built).filter((file) => !/\.(br|gz)$/.test(file))
  const extensions = [...new Set(files.map((file) => extname(file)))].sort()
  return extensions.map((extension) => {
    const alike = files.filter((file) => extname(file) === extension)
    return `${alike.length} ${extension} ${kilobytes(alike)} kB`
  })
}

const kilobytes = (files: string[]) =>
  Math.round(files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildWeb({ ifNeeded: process.argv.includes('--if-needed') })
}
