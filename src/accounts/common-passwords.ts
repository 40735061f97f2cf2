import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { dictionary as german } from '@zxcvbn-ts/language-de'
import { longestPassword } from './rules.ts'

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, ...german },
  graphs: adjacencyGraphs,
  maxLength: longestPassword,
})

const wordsOfTheHouse = ['lotse', 'welcome', 'center', 'welcomecenter', 'willkommen', 'erzgebirge', 'annaberg']

/** Guessed in under a hundred million tries (zxcvbn's score of 0 to 2). */
export const isCommon = (password: string, words: string[]): boolean =>
  estimator.check(password, [...wordsOfTheHouse, ...words]).score <= 2
