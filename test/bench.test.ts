import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Started } from './support/processes.ts'

const test = suite('the benchmark')

const deeds = [
  '50 open cases',
  'a case with its timeline',
  'search by folded name',
  'recording a consultation',
  'report of all quarters',
  'report after a change',
]

test('measures every deed of Lotse and of the bare server, on a small centre', async () => {
  const bench = new Started(['--import', 'tsx', 'scripts/bench/requests.ts', '--quick'])
  const { status, stdout, stderr } = await bench.ended
  assert.is(status, 0, stderr)
  for (const deed of deeds) assert.match(stdout, new RegExp(`^${deed} +\\| [\\d.]+ \\| [\\d.]+ \\| \\d+ % \\| `, 'm'))
  assert.match(stdout, /^resident memory: Lotse \d+ MB, bare \d+ MB$/m)
})

test.run()
