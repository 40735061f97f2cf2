import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * npm run translate: takes every `msg()` of web/ into web/locales/en.xlf, and what is translated there into en.ts, which
 * the screen loads. Then it lists what still lacks its English words: write them into `<target>` and run it again.
 */
const config = process.argv[2] ?? 'lit-localize.json'
const folder = process.argv[3] ?? 'web/locales'

for (const step of ['extract', 'build']) {
  const { status, stderr } = spawnSync('node_modules/.bin/lit-localize', [step, '--config', config], {
    encoding: 'utf8',
  })
  if (status === 0) continue
  console.error(stderr)
  process.exit(status ?? 1)
}

// Its words are plain text, which the screen escapes itself: the builder takes them for HTML.
const built = readFileSync(`${folder}/en.ts`, 'utf8')
writeFileSync(`${folder}/en.ts`, built.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))

const units = readFileSync(`${folder}/en.xlf`, 'utf8').match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? []
const missing = units.filter((unit) => !unit.includes('<target>'))
for (const unit of missing) console.log(/<source>([\s\S]*?)<\/source>/.exec(unit)?.[1])
console.log(`${units.length} messages, ${missing.length} without English words`)
