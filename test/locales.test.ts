import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const test = suite('the English screen')

/** What `npm run translate` makes of the code and the translations as they stand, in a folder of its own. */
const translatedAnew = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-locales-'))
  copyFileSync('web/locales/en.xlf', join(folder, 'en.xlf'))
  const { output, interchange, ...config } = JSON.parse(readFileSync('lit-localize.json', 'utf8'))
  const elsewhere = {
    ...config,
    tsConfig: resolve('web/tsconfig.json'),
    output: { ...output, outputDir: folder },
    interchange: { ...interchange, xliffDir: folder },
  }
  const configFile = join(folder, 'lit-localize.json')
  writeFileSync(configFile, JSON.stringify(elsewhere))
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/translate.ts', configFile, folder], {
    encoding: 'utf8',
  })
  return { folder, stdout }
}

test('says all that the German one says, in the words of its translations as they stand', () => {
  const { folder, stdout } = translatedAnew()
  assert.match(stdout, /\d{3} messages, 0 without English words/)
  for (const file of ['en.xlf', 'en.ts']) {
    assert.is(readFileSync(join(folder, file), 'utf8'), readFileSync(join('web/locales', file), 'utf8'), file)
  }
})

test.run()
