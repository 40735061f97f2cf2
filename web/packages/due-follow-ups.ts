import '@vaadin/checkbox'
import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'

/** Whether each day on which something is due becomes a follow-up. */
export const dueFollowUps = (days: number, checked: boolean, choose: (followUps: boolean) => void) => {
  if (days === 0) return nothing
  const words =
    days === 1 ? msg('1 Frist als Wiedervorlage eintragen') : msg(str`${days} Fristen als Wiedervorlagen eintragen`)
  return html`<vaadin-checkbox
    label=${words}
    .checked=${checked}
    @change=${({ currentTarget }: Event) => choose((currentTarget as HTMLInputElement).checked)}
  ></vaadin-checkbox>`
}
