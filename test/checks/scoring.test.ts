import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import * as rules from '../../src/checks/rules.ts'
import { table } from './table.ts'

const test = suite('the rules of a Willkommens-Check')

for (const [title, said, expected] of table) test(title, () => assert.equal(said(rules), expected))

test.run()
