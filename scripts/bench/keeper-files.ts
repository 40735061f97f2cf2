import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { atEnd } from '../../test/support/at-end.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** These ask whether it is they that were started. */
const asking = ['src/server.ts', 'scripts/restore.ts'].map((file) => join(root, file))

/** Whoever is started again and again to be killed: bundled, each starts in half the time. */
const scripts = [
  ...asking,
  join(root, 'scripts/import.ts'),
  ...['check-in-keeper', 'document-keeper', 'mail-sender', 'referral-keeper'].map((name) =>
    join(root, 'scripts/bench', `${name}.ts`),
  ),
]

/** Where the file of a script is, such as `server.ts`; all are made when the first is asked for, and go with the run. */
export const keeperFile = async (script: string): Promise<string> => {
  made ??= make()
  return join(await made, script.replace(/ts$/, 'js'))
}
let made: Promise<string> | undefined

const make = async (): Promise<string> => {
  const { build } = await import('vite')
  // In the project's folder, where what they import is found.
  const folder = join(root, '.cache', `keepers-${process.pid}`)
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{ name: 'knows-where-it-was', transform: whereItWas }],
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(scripts.map((file) => [basename(file, '.ts'), file])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return folder
}

/** What lies beside a source is still found. */
const whereItWas = (code: string, file: string): string | null =>
  asking.includes(file) ? null : code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
