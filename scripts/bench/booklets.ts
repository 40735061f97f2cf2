import { booklet } from '../../templates/pdf/booklet.ts'
import { bookletSamples } from '../samples/booklets.ts'
import { compareWithChromium } from './against-chromium.ts'

/** node --import tsx scripts/bench/booklets.ts [ROUNDS]: welcome packages, against the same content printed by Chromium. */
const rounds = Number(process.argv[2] ?? 9)
const names = ['booklet-family-de', 'booklet-family-uk', 'booklet-family-ar', 'booklet-ugly-all-modules-de-ar']

const booklets = bookletSamples()
  .filter(({ name }) => names.includes(name))
  .map(({ name, composition }) => ({ name, draw: async () => (await booklet(composition)).pdf }))
await compareWithChromium(booklets, rounds)
process.exit(0)
