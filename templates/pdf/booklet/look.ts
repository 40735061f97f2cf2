import type { PackageLanguage } from '../../../src/packages/terms.ts'
import { packageLanguageTerms } from '../../../src/packages/terms.ts'
import { type Look, reportLook, type Style } from '../look.ts'

type Sizes = { body: [number, number]; small: [number, number]; lead: [number, number]; titles: [number, number][] }

/** To be read in a language one still learns: larger than a report, and Arabic script with more room above and below. */
const latin: Sizes = {
  body: [10.5, 15.5],
  small: [9, 13],
  lead: [12.5, 18.5],
  titles: [
    [32, 42],
    [17.5, 24],
    [12, 17],
    [10.5, 15.5],
  ],
}
const plain: Sizes = { ...latin, body: [12, 18], small: [10, 15], lead: [13.5, 20] }
const arabic: Sizes = {
  body: [11.5, 20],
  small: [9.5, 16],
  lead: [13.5, 23],
  titles: [
    [32, 52],
    [18, 30],
    [13, 22],
    [11.5, 20],
  ],
}

const lookOfSizes = ({ body, small, lead, titles }: Sizes): Look => {
  const { styles, headings } = reportLook
  const sized = (style: Style, [size, high]: [number, number]): Style => ({ ...style, size, lead: high })
  const title = (level: 1 | 2 | 3 | 4) => ({
    ...headings[level],
    style: sized(headings[level].style, titles[level - 1] ?? body),
  })
  return {
    styles: {
      body: sized(styles.body, body),
      strong: sized(styles.strong, body),
      quiet: sized(styles.quiet, body),
      link: sized(styles.link, body),
      dense: sized(styles.dense, [body[0] - 0.8, body[1] - 1.5]),
      small: sized(styles.small, small),
      head: sized(styles.head, small),
      cue: sized(styles.cue, small),
      lead: sized(styles.lead, lead),
    },
    headings: {
      1: title(1),
      2: { ...title(2), before: 34, after: 4 },
      3: { ...title(3), before: 14, after: 3 },
      4: title(4),
    },
    // Further away, a reader program takes all dashes for a column of their own.
    list: 13,
  }
}

const looks = { latin: lookOfSizes(latin), plain: lookOfSizes(plain), arabic: lookOfSizes(arabic) }

export const lookOf = (language: PackageLanguage): Look => {
  if (packageLanguageTerms[language].rightToLeft) return looks.arabic
  return language === 'de-plain' ? looks.plain : looks.latin
}
