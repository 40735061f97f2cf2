import { msg } from '@lit/localize'
import { region } from '../app/locale.ts'

/** `PL` → `Polen`; besides countries there are the two states of having none and of not knowing. */
export const nationalityWord = (code: string): string => {
  if (code === 'stateless') return msg('staatenlos')
  if (code === 'unclear') return msg('ungeklärt')
  return new Intl.DisplayNames([region()], { type: 'region' }).of(code) ?? code
}
