import '@vaadin/confirm-dialog'
import { msg } from '@lit/localize'
import { render, type TemplateResult } from 'lit'

export type Question = {
  title: string
  /** What exactly will happen. */
  text: string | TemplateResult
  /** A short verb: what the button does. */
  confirm: string
  /** It cannot simply be taken back. */
  grave?: boolean
}

/** Asks before something grave. Resolves to the answer; Escape and the other button are a no. */
export const confirmed = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const dialog = document.createElement('vaadin-confirm-dialog')
    dialog.header = question.title
    dialog.confirmText = question.confirm
    dialog.confirmTheme = question.grave ? 'primary error' : 'primary'
    dialog.cancelText = msg('Abbrechen')
    dialog.cancelButtonVisible = true
    const text = document.createElement('div')
    render(question.text, text)
    dialog.append(text)
    dialog.addEventListener('confirm', () => resolve(true))
    dialog.addEventListener('cancel', () => resolve(false))
    dialog.addEventListener('opened-changed', ({ detail }) => {
      if (!detail.value) dialog.remove()
    })
    document.body.append(dialog)
    dialog.opened = true
  })
