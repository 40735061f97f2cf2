import { printBooklet } from '../../src/printing/printing.ts'
import { wordsIn } from '../../templates/pdf/booklet/words.ts'
import { bookletSamples } from '../samples/booklets.ts'
import { compareWithChromium } from './against-chromium.ts'
import { bookletAsHtml } from './booklet-as-html.ts'

/**
 * node --import tsx scripts/bench/booklets.ts [ROUNDS]: welcome packages, drawn as the server has them drawn, each for
 * somebody else, against the same content printed by Chromium.
 */
const rounds = Number(process.argv[2] ?? 9)
const names = ['booklet-family-de', 'booklet-family-uk', 'booklet-family-ar', 'booklet-ugly-all-modules-de-ar']

let people = 0
const booklets = bookletSamples()
  .filter(({ name }) => names.includes(name))
  .map(({ name, composition }) => ({
    name,
    head: `${wordsIn[composition.language].booklet} · ${composition.person.name}`,
    html: (fonts: Parameters<typeof bookletAsHtml>[1]) => bookletAsHtml(composition, fonts),
    draw: async () => {
      people += 1
      const person = { name: `${composition.person.name} ${people}` }
      return (await printBooklet({ ...composition, person })).pdf
    },
  }))
await compareWithChromium(booklets, rounds)
process.exit(0)
